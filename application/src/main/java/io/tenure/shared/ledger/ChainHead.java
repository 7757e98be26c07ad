package io.tenure.shared.ledger;

import java.time.Instant;

/**
 * The newest link of the hash chain: position of the last event, time and hash of its commit. An empty ledger has
 * position 0 and 32 zero bytes.
 */
public record ChainHead(long position, Instant recordedAt, byte[] hash) {}
