package io.tenure.loyalty.events;

import java.time.Instant;

/** What can have happened with the benefits of a member. */
public sealed interface BenefitEvent permits BenefitUsed, BenefitTakenBack {

    String programme();

    String customerId();

    Instant occurredAt();
}
