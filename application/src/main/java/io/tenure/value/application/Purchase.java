package io.tenure.value.application;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A purchase as it stands after all corrections.
 *
 * @param amount in the currency; both null where the record knows no money
 */
record Purchase(
        String customerId,
        String source,
        Instant occurredAt,
        @Nullable BigDecimal amount,
        @Nullable String currency) {}
