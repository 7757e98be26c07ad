package io.tenure.audit;

import java.util.List;
import java.util.Optional;

/**
 * The last runs of one kind, as all nodes know them. One that is under way on a node that has ended is told as broken
 * off. Safe for use by many threads; what cannot be read or written is a {@link io.tenure.shared.ledger.LedgerFailure}.
 *
 * @param <R> what tells of a run
 */
public interface KeptRuns<R extends AuditRun<R>> {

    /** How many are remembered. */
    int REMEMBERED = 20;

    /** Keeps a run that begins on this node, beside any others. */
    void begin(R run);

    /**
     * Keeps a run that begins on this node, unless one that has begun so is under way on any.
     *
     * @return the other, if there is one
     */
    Optional<R> beginAlone(R run);

    /** Keeps how a run of this node stands; nothing when it is not known, or is under way no more while this is. */
    void note(R run);

    Optional<R> find(String id);

    /** The newest first. */
    List<R> recent();
}
