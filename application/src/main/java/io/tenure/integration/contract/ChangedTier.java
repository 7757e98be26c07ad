package io.tenure.integration.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The member is in another tier of a loyalty programme, or keeps its tier for longer where from and to are the same.
 * Until is left out when the tier is given for good.
 */
public record ChangedTier(
        String customerId,
        String programme,
        String from,
        String to,
        @Nullable Instant until,
        Instant occurredAt) implements OfCustomer {}
