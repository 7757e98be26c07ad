package io.tenure.shared.policies;

import java.util.Optional;

/** How far each policy has reacted. Durable when a call returns. */
public interface PolicyProgress {

    /** The bytes kept for a policy; empty when it has not begun. */
    Optional<byte[]> find(String policy);

    void store(String policy, byte[] progress);
}
