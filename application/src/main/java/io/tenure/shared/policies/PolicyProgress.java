package io.tenure.shared.policies;

import java.util.Map;
import java.util.Optional;

/** How far each policy has reacted. Durable when a call returns. */
public interface PolicyProgress {

    /** The bytes kept for a policy; empty when it has not begun. */
    Optional<byte[]> find(String policy);

    /** What is kept for all that have begun, by name. */
    Map<String, byte[]> all();

    /**
     * Keeps bytes in the place of others.
     *
     * @param before what was kept, as far as the caller knows; empty for a policy that has not begun
     * @return false when something else is kept: then nothing is changed, for another node has gone on
     */
    boolean replace(String policy, Optional<byte[]> before, byte[] after);

    /** Forgets how far one has come that is there no more, if anything is kept. */
    void forget(String policy);
}
