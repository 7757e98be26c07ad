package io.tenure.shared.projections;

import io.tenure.shared.views.Views;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

/** All projections of this installation, kept up to date in the background. */
public interface Projections {

    /** How far each has come, in order of name. */
    List<ProjectionStatus> status();

    /**
     * Whether the ledger certainly does not reach a position, see {@link io.tenure.shared.ledger.Ledger#endsBefore}.
     */
    boolean isBeyondTheEnd(long position);

    /** Waits until all of them show what was written at a position, or the time is up; true when they do. */
    boolean awaitShown(long position, Duration atMost) throws InterruptedException;

    /**
     * Builds all views anew in another place, beside the live ones, up to the head as it was at the call and no
     * further.
     *
     * @param into empty views
     * @param progress told the position that the slowest projection has reached, from time to time
     * @return the position reached
     */
    long rebuild(Views into, LongConsumer progress) throws InterruptedException;

    /**
     * Builds all views in another place, or goes on building there, up to given positions and no further.
     *
     * @param positions where each projection is to end, by name; one that is further already stays there
     * @param progress told the position that the slowest projection has reached, from time to time
     * @throws IllegalStateException when a projection fails, or is to end where the ledger does not reach
     */
    void build(Views into, Map<String, Long> positions, LongConsumer progress) throws InterruptedException;
}
