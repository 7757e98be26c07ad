package io.tenure.integration;

import io.tenure.integration.contract.UsedBenefit;
import io.tenure.loyalty.events.BenefitEvent;
import io.tenure.loyalty.events.BenefitTakenBack;
import io.tenure.loyalty.events.BenefitUsed;

/** What an event of a soft benefit means to others: that the member had it, or not. */
final class BenefitTranslation {

    private BenefitTranslation() {}

    static UsedBenefit of(BenefitEvent event) {
        return switch (event) {
            case BenefitUsed e ->
                new UsedBenefit(e.customerId(), e.programme(), e.benefit(), e.useId(), e.outlet(), 1, e.occurredAt());
            case BenefitTakenBack e ->
                new UsedBenefit(e.customerId(), e.programme(), e.benefit(), e.useId(), null, -1, e.occurredAt());
        };
    }
}
