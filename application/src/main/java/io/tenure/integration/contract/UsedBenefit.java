package io.tenure.integration.contract;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A member had a soft benefit by the use that is the reference, or did not after all where the times are negative. */
public record UsedBenefit(
        String customerId,
        String programme,
        String benefit,
        String reference,
        @Nullable String outlet,
        long times,
        Instant occurredAt)
        implements OfCustomer {}
