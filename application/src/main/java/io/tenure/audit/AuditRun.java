package io.tenure.audit;

import java.time.Instant;

/**
 * Long work on the whole ledger that somebody has ordered, as it stands.
 *
 * @param <R> what tells of it
 */
public interface AuditRun<R extends AuditRun<R>> {

    /** What is told where the node that did it has ended before the work did. */
    String BROKEN_OFF = "The node that did it ended before it could tell what came of it: begin it again";

    String id();

    Instant startedAt();

    boolean underWay();

    /** The same work, of which nobody will tell any more. */
    R brokenOff(Instant at);
}
