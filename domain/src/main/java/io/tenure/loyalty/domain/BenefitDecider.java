package io.tenure.loyalty.domain;

import io.tenure.loyalty.commands.BenefitCommand;
import io.tenure.loyalty.commands.TakeBackBenefit;
import io.tenure.loyalty.commands.UseBenefit;
import io.tenure.loyalty.events.BenefitEvent;
import io.tenure.loyalty.events.BenefitTakenBack;
import io.tenure.loyalty.events.BenefitUsed;
import io.tenure.shared.domain.Decision;

/** Decides whether a member may have a benefit once more. */
public final class BenefitDecider {

    private BenefitDecider() {}

    public static BenefitUses initial() {
        return BenefitUses.NONE;
    }

    public static Decision<BenefitEvent> decide(BenefitCommand command, BenefitUses uses) {
        return switch (command) {
            case UseBenefit c -> use(c, uses);
            case TakeBackBenefit c -> takeBack(c, uses);
        };
    }

    public static BenefitUses evolve(BenefitUses uses, BenefitEvent event) {
        return switch (event) {
            case BenefitUsed e -> uses.plus(e);
            case BenefitTakenBack e -> uses.without(e.useId());
        };
    }

    private static Decision<BenefitEvent> use(UseBenefit c, BenefitUses uses) {
        if (uses.find(c.useId()).isPresent()) {
            return Decision.nothing();
        }
        long used = uses.in(c.benefit().id(), c.period()).size() + c.elsewhere();
        if (used >= c.benefit().times()) {
            return Decision.rejected(
                    "loyalty.benefit-used-up",
                    "The member has had benefit '" + c.benefit().id() + "' " + used + " times of "
                            + c.benefit().times() + " in " + c.period()
                            + ": there is none left until the next period.");
        }
        return Decision.accepted(new BenefitUsed(
                c.accountId().programme(),
                c.accountId().customer().value(),
                c.benefit().id(),
                c.useId(),
                c.outlet(),
                c.period(),
                used + 1,
                c.benefit().times(),
                c.now()));
    }

    private static Decision<BenefitEvent> takeBack(TakeBackBenefit c, BenefitUses uses) {
        return uses.find(c.useId())
                .map(use -> use.takenBack() ? Decision.<BenefitEvent>nothing() : takenBack(c, use))
                .orElseGet(() -> Decision.rejected(
                        "loyalty.unknown-benefit-use",
                        "The member has no use '" + c.useId() + "' among the latest: name one."));
    }

    private static Decision<BenefitEvent> takenBack(TakeBackBenefit c, BenefitUses.Use use) {
        return Decision.accepted(new BenefitTakenBack(
                c.accountId().programme(),
                c.accountId().customer().value(),
                use.benefit(),
                use.id(),
                use.period(),
                c.now()));
    }
}
