package io.tenure.loyalty.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A member had a benefit, for this time in a period out of those that there are. */
public record BenefitUsed(
        String programme,
        String customerId,
        String benefit,
        String useId,
        @Nullable String outlet,
        String period,
        long time,
        int times,
        Instant occurredAt)
        implements BenefitEvent {}
