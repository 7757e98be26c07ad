package io.tenure.audit;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Where an installation keeps checkpoints of its own, outside the ledger. Durable when a call returns. */
public interface KeptCheckpoints {

    /**
     * Keeps a checkpoint in the place of an earlier one of the same day (UTC), so that the last of each day stays.
     *
     * @param keyChanges how often keys had been made and destroyed by then
     */
    void keep(Checkpoint checkpoint, long keyChanges);

    /** How often keys had been made and destroyed when a checkpoint was last kept; 0 before the first. */
    long keyChanges();

    /** Those that vouch for most first. */
    List<Checkpoint> all();

    /** Those that count no longer, and since when. */
    Map<Checkpoint, Instant> allSetAside();

    /** Lets a checkpoint no longer count; it stays to be looked at. */
    void setAside(Checkpoint checkpoint, Instant at);
}
