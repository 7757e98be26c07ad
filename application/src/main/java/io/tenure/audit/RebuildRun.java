package io.tenure.audit;

import io.tenure.shared.views.ViewComparison;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rebuild of all views from the ledger, running or done: the report on whether they were what the ledger says.
 *
 * @param reached the position up to which the views have been built anew
 * @param head the position where that ends
 * @param types how the live views of each type compared to the new ones; empty until it is known
 * @param problem why it failed
 */
public record RebuildRun(
        String id,
        State state,
        String startedBy,
        Instant startedAt,
        @Nullable Instant finishedAt,
        long reached,
        long head,
        List<ViewComparison.OfType> types,
        @Nullable String problem)
        implements AuditRun<RebuildRun> {

    /** How it stands. */
    public enum State {
        RUNNING,
        /** Every view was equal to its rebuild; the new ones are in force. */
        EQUAL,
        /** Some views were not what the ledger says; the new ones, which are, are in force. */
        REPAIRED,
        /** The new views were thrown away and the live ones stay, or nobody can tell; the problem says why. */
        FAILED
    }

    static RebuildRun running(Begun begun, long reached) {
        return of(begun, State.RUNNING, null, reached, List.of(), null);
    }

    static RebuildRun done(Begun begun, ViewComparison found, Instant at) {
        State state = found.equal() ? State.EQUAL : State.REPAIRED;
        return of(begun, state, at, begun.end(), found.types(), null);
    }

    static RebuildRun failed(Begun begun, long reached, String problem, Instant at) {
        return of(begun, State.FAILED, at, reached, List.of(), problem);
    }

    @Override
    public boolean underWay() {
        return state == State.RUNNING;
    }

    @Override
    public RebuildRun brokenOff(Instant at) {
        return failed(new Begun(id, startedBy, startedAt, head), reached, BROKEN_OFF, at);
    }

    private static RebuildRun of(
            Begun begun,
            State state,
            @Nullable Instant at,
            long reached,
            List<ViewComparison.OfType> types,
            @Nullable String problem) {
        return new RebuildRun(
                begun.id(), state, begun.startedBy(), begun.startedAt(), at, reached, begun.end(), types, problem);
    }
}
