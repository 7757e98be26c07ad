package io.tenure.loyalty.events;

import java.time.Instant;

/** Everything that can have happened to the budget of an earning rule. Taken is what is given or held then. */
public sealed interface RuleBudgetEvent permits RuleBudgetHeld, RuleBudgetSettled {

    String programme();

    String rule();

    String customerId();

    String purchaseId();

    long taken();

    Instant occurredAt();
}
