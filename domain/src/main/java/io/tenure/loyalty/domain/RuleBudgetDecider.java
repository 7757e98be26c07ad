package io.tenure.loyalty.domain;

import io.tenure.loyalty.commands.HoldRuleBudget;
import io.tenure.loyalty.commands.RuleBudgetCommand;
import io.tenure.loyalty.commands.SettleRuleBudget;
import io.tenure.loyalty.events.RuleBudgetEvent;
import io.tenure.loyalty.events.RuleBudgetHeld;
import io.tenure.loyalty.events.RuleBudgetSettled;
import io.tenure.shared.domain.Decision;

/**
 * Decides what of a rule's budget is taken; the purchases of all members never get more together. A part is held by the
 * version of the account that was looked at, and the purchase is counted on that version only, so a part can be settled
 * as soon as the account has gone beyond it.
 */
public final class RuleBudgetDecider {

    /** The budget or the account moved on: look at both anew. */
    public static final String MOVED = "loyalty.rule-budget-moved";

    private RuleBudgetDecider() {}

    public static RuleBudget initial() {
        return RuleBudget.UNTOUCHED;
    }

    /** The events that the command leads to, none when it changes nothing, or why it is refused. Never throws. */
    public static Decision<RuleBudgetEvent> decide(RuleBudgetCommand command, RuleBudget budget) {
        RuleBudgetHold open =
                budget.held(command.customerId(), command.purchaseId()).orElse(null);
        return switch (command) {
            case HoldRuleBudget c when open == null -> begin(c, budget);
            case HoldRuleBudget c -> goOn(c, open, budget);
            case SettleRuleBudget c ->
                open == null || c.account() <= open.account()
                        ? Decision.nothing()
                        : Decision.accepted(new RuleBudgetSettled(
                                c.budgetId().programme(),
                                c.budgetId().rule(),
                                c.customerId(),
                                c.purchaseId(),
                                c.counted(),
                                budget.taken() - open.most() + c.counted(),
                                c.now()));
        };
    }

    public static RuleBudget evolve(RuleBudget budget, RuleBudgetEvent event) {
        return switch (event) {
            case RuleBudgetHeld e ->
                budget.holding(
                        new RuleBudgetHold(e.customerId(), e.purchaseId(), e.account(), e.points(), e.occurredAt()),
                        e.taken());
            case RuleBudgetSettled e -> budget.without(e.customerId(), e.purchaseId(), e.taken());
        };
    }

    private static Decision<RuleBudgetEvent> begin(HoldRuleBudget c, RuleBudget budget) {
        if (budget.settledLast(c.customerId(), c.purchaseId()) > c.seen()) {
            return moved();
        }
        long most = most(c, c.counted(), budget.taken());
        return most == c.counted() && c.wanted() > most
                ? Decision.nothing() // nothing is left
                : held(c, most, budget.taken() - c.counted() + most);
    }

    private static Decision<RuleBudgetEvent> goOn(HoldRuleBudget c, RuleBudgetHold open, RuleBudget budget) {
        if (c.account() < open.account()) {
            return moved();
        }
        // whoever held on an older version can no longer count by it; on the same one somebody may
        long floor = c.account() > open.account() ? c.counted() : open.most();
        long taken = budget.taken() - open.most() + floor;
        long most = most(c, floor, taken);
        return c.account() == open.account() && most == floor
                ? Decision.nothing()
                : held(c, most, taken - floor + most);
    }

    private static long most(HoldRuleBudget c, long floor, long taken) {
        return floor + Math.max(0, Math.min(c.wanted() - floor, c.budget() - taken));
    }

    private static Decision<RuleBudgetEvent> held(HoldRuleBudget c, long most, long taken) {
        return Decision.accepted(new RuleBudgetHeld(
                c.budgetId().programme(),
                c.budgetId().rule(),
                c.customerId(),
                c.purchaseId(),
                c.account(),
                most,
                taken,
                c.now()));
    }

    private static Decision<RuleBudgetEvent> moved() {
        return Decision.rejected(MOVED, "The purchase was counted meanwhile: look at the account anew.");
    }
}
