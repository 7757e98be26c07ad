package io.tenure.loyalty;

import io.tenure.loyalty.commands.HoldRuleBudget;
import io.tenure.loyalty.commands.PurchaseDeed;
import io.tenure.loyalty.commands.RuleBudgetCommand;
import io.tenure.loyalty.commands.RuleBudgetId;
import io.tenure.loyalty.commands.SettleRuleBudget;
import io.tenure.loyalty.domain.LoyaltyAccount;
import io.tenure.loyalty.domain.LoyaltyAccountDecider;
import io.tenure.loyalty.domain.Member;
import io.tenure.loyalty.domain.RuleBudget;
import io.tenure.loyalty.domain.RuleBudgetDecider;
import io.tenure.loyalty.domain.RuleBudgetHold;
import io.tenure.loyalty.events.LoyaltyEvent;
import io.tenure.loyalty.events.PurchaseCounted;
import io.tenure.loyalty.events.RuleBudgetEvent;
import io.tenure.loyalty.programme.EarningRule;
import io.tenure.loyalty.programme.Programme;
import io.tenure.shared.domain.Decision;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The budgets of a worked example's rules, which all its members share. */
final class ExampleBudgets {

    private final Programme programme;
    private final List<EarningRule> rules;
    private final Map<String, RuleBudget> taken = new HashMap<>();
    private long version;

    ExampleBudgets(Programme programme) {
        this.programme = programme;
        this.rules = programme.earn().stream().filter(EarningRule::hasBudget).toList();
    }

    /** The most that a purchase may have of each budget. */
    Map<String, Long> hold(PurchaseDeed deed, LoyaltyAccount account) {
        version++;
        Map<String, Long> has = has(counted(account, deed.purchaseId()));
        Map<String, Long> worth = worth(deed, account);
        return rules.stream().collect(Collectors.toMap(EarningRule::id, rule -> {
            long now = has.getOrDefault(rule.id(), 0L);
            long wanted = worth.getOrDefault(rule.id(), 0L);
            if (wanted == now) {
                return now;
            }
            String customer = deed.accountId().customer().value();
            send(new HoldRuleBudget(
                    id(rule),
                    customer,
                    deed.purchaseId(),
                    of(rule).moves(),
                    version,
                    now,
                    wanted,
                    rule.budget(),
                    deed.now()));
            return of(rule).held(customer, deed.purchaseId())
                    .map(RuleBudgetHold::most)
                    .orElse(now);
        }));
    }

    void settle(PurchaseDeed deed, LoyaltyAccount account) {
        version++;
        Map<String, Long> has = has(counted(account, deed.purchaseId()));
        rules.forEach(rule -> send(new SettleRuleBudget(
                id(rule),
                deed.accountId().customer().value(),
                deed.purchaseId(),
                version,
                has.getOrDefault(rule.id(), 0L),
                deed.now())));
    }

    private Map<String, Long> worth(PurchaseDeed deed, LoyaltyAccount account) {
        Map<String, Long> unlimited = rules.stream().collect(Collectors.toMap(EarningRule::id, _ -> Long.MAX_VALUE));
        LoyaltyAccount then = account;
        if (LoyaltyAccountDecider.decide(deed.within(unlimited), account)
                instanceof Decision.Accepted<LoyaltyEvent>(List<LoyaltyEvent> events)) {
            for (LoyaltyEvent event : events) {
                then = LoyaltyAccountDecider.evolve(then, event);
            }
        }
        return has(counted(then, deed.purchaseId()));
    }

    private static @Nullable PurchaseCounted counted(LoyaltyAccount account, String purchase) {
        return account instanceof Member member ? member.purchases().counted().get(purchase) : null;
    }

    private Map<String, Long> has(@Nullable PurchaseCounted counted) {
        return counted == null ? Map.of() : programme.ofBudgets(counted.rules());
    }

    private RuleBudgetId id(EarningRule rule) {
        return new RuleBudgetId(programme.id().programme(), rule.id());
    }

    private RuleBudget of(EarningRule rule) {
        return taken.getOrDefault(rule.id(), RuleBudgetDecider.initial());
    }

    private void send(RuleBudgetCommand command) {
        String rule = command.budgetId().rule();
        RuleBudget budget = taken.getOrDefault(rule, RuleBudgetDecider.initial());
        if (RuleBudgetDecider.decide(command, budget)
                instanceof Decision.Accepted<RuleBudgetEvent>(List<RuleBudgetEvent> events)) {
            for (RuleBudgetEvent event : events) {
                budget = RuleBudgetDecider.evolve(budget, event);
            }
            taken.put(rule, budget);
        }
    }
}
