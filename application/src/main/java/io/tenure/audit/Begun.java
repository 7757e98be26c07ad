package io.tenure.audit;

import java.time.Instant;

/**
 * Long work that somebody has begun.
 *
 * @param end the position in the ledger at which it will be done
 */
record Begun(String id, String startedBy, Instant startedAt, long end) {}
