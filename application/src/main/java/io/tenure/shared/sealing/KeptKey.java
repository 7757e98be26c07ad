package io.tenure.shared.sealing;

import java.util.Optional;

/**
 * What is kept of a subject's key.
 *
 * @param material empty when it has been destroyed
 */
public record KeptKey(String subject, Optional<byte[]> material) {}
