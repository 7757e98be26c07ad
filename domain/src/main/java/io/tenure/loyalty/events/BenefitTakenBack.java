package io.tenure.loyalty.events;

import java.time.Instant;

/** A member did not have a benefit after all. */
public record BenefitTakenBack(
        String programme, String customerId, String benefit, String useId, String period, Instant occurredAt)
        implements BenefitEvent {}
