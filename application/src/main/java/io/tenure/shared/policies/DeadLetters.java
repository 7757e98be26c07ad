package io.tenure.shared.policies;

import java.util.List;
import java.util.Optional;

/** Events laid aside because a policy failed on them, to be looked at and tried again. Durable when a call returns. */
public interface DeadLetters {

    /** Lays an event aside; one that lies there already (same policy and position) is replaced. */
    void put(DeadLetter letter);

    /** Lays an event aside in the place of the letter of the same policy and position; false when there is none. */
    boolean replace(DeadLetter letter);

    Optional<DeadLetter> find(String policy, long position);

    /** The letters of all policies after a position, by position and policy, at most {@code limit}. */
    List<DeadLetter> list(long afterPosition, int limit);

    void remove(String policy, long position);
}
