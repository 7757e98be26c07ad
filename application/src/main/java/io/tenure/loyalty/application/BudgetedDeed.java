package io.tenure.loyalty.application;

import io.tenure.loyalty.commands.HoldRuleBudget;
import io.tenure.loyalty.commands.PurchaseDeed;
import io.tenure.loyalty.commands.RuleBudgetId;
import io.tenure.loyalty.domain.LoyaltyAccountDecider;
import io.tenure.loyalty.domain.Member;
import io.tenure.loyalty.domain.RuleBudget;
import io.tenure.loyalty.domain.RuleBudgetHold;
import io.tenure.loyalty.events.LoyaltyEvent;
import io.tenure.loyalty.events.PurchaseCounted;
import io.tenure.loyalty.events.RulePoints;
import io.tenure.loyalty.programme.EarningRule;
import io.tenure.loyalty.programme.Purchase;
import io.tenure.shared.domain.Decision;
import io.tenure.shared.outcome.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One try to count a purchase in a programme with budgets: looks at the account, holds what the purchase is worth
 * there, counts it on that version of the account, and frees what was held in vain.
 */
final class BudgetedDeed {

    private final PurchaseDeed deed;
    private final RuleBudgets budgets;
    private final LoyaltyBook book;
    private final Map<String, String> by;
    private final Map<String, Long> seen = new HashMap<>();
    private final Map<String, Long> held = new HashMap<>();
    private final Set<String> rules;
    private final Set<String> open = new HashSet<>();

    BudgetedDeed(PurchaseDeed deed, RuleBudgets budgets, LoyaltyBook book, Map<String, String> by) {
        this.deed = deed;
        this.budgets = budgets;
        this.book = book;
        this.by = by;
        this.rules = asked(deed);
    }

    /** False when somebody else changed the account or the purchase meanwhile. */
    boolean attempt() {
        AccountAt account = look();
        if (rules.addAll(has(account).keySet())) { // by another version of the programme
            account = look();
        }
        return attempt(account, has(account));
    }

    private boolean attempt(AccountAt account, Map<String, Long> has) {
        ReturnCeiling ceiling = ReturnCeiling.of(deed, account.account());
        for (Optional<Wish> next = next(account, has, ceiling); next.isPresent(); next = next(account, has, ceiling)) {
            if (!hold(next.get(), has.getOrDefault(next.get().rule(), 0L), account)) {
                return false;
            }
        }
        Map<String, Long> most = new HashMap<>(has);
        most.putAll(held);
        boolean done = !(book.handle(deed.within(most), account, by) instanceof Outcome.Refused);
        if (done) {
            Stream.concat(held.keySet().stream(), open.stream()).distinct().forEach(rule -> book.ruleBudget(id(rule))
                    .held(deed.accountId().customer().value(), deed.purchaseId())
                    .ifPresent(hold -> budgets.settleOrLeave(id(rule), hold, account.version(), book, by)));
        }
        return done;
    }

    /** The budgets before the account, so that whoever settles in between is noticed. */
    private AccountAt look() {
        for (String rule : rules) {
            RuleBudget budget = book.ruleBudget(id(rule));
            seen.put(rule, budget.moves());
            if (budget.held(deed.accountId().customer().value(), deed.purchaseId())
                    .isPresent()) {
                open.add(rule);
            }
        }
        return book.accountAt(deed.accountId());
    }

    private Map<String, Long> has(AccountAt account) {
        return account.account() instanceof Member member
                ? budgets.has(member.purchases().counted().get(deed.purchaseId()))
                : Map.of();
    }

    /** The rules with a budget by which the purchase may be counted now. */
    private static Set<String> asked(PurchaseDeed deed) {
        Purchase purchase = deed.purchase();
        return deed.programme().earn().stream()
                .filter(EarningRule::hasBudget)
                .filter(rule -> purchase != null && rule.on() == purchase.occasion())
                .map(EarningRule::id)
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** The next rule of which the purchase would have more or less than it has, once it has what is held so far. */
    private Optional<Wish> next(AccountAt account, Map<String, Long> has, ReturnCeiling ceiling) {
        Map<String, Long> most = new HashMap<>();
        rules.forEach(rule -> most.put(rule, ceiling.most(rule)));
        most.putAll(held);
        return worth(account, most).flatMap(counted -> {
            Map<String, Long> takes = budgets.has(counted);
            Stream<Wish> leaving = has.keySet().stream()
                    .filter(rule -> !takes.containsKey(rule))
                    .map(rule -> new Wish(rule, 0, Long.MAX_VALUE));
            return Stream.concat(taking(counted, takes, ceiling).stream(), leaving)
                    .filter(each -> !held.containsKey(each.rule()))
                    .filter(each -> each.points() != has.getOrDefault(each.rule(), 0L))
                    .findFirst();
        });
    }

    /** One rule after the other, each within what the others leave of what the purchase may have in all. */
    private static List<Wish> taking(PurchaseCounted counted, Map<String, Long> takes, ReturnCeiling ceiling) {
        long others = counted.points()
                - takes.values().stream().mapToLong(Long::longValue).sum();
        long room = Math.max(0, ceiling.inAll() - others);
        List<Wish> wishes = new ArrayList<>();
        for (RulePoints each : counted.rules()) {
            if (takes.containsKey(each.rule())) {
                wishes.add(new Wish(each.rule(), Math.min(each.points(), room), room));
                room -= Math.min(each.points(), room);
            }
        }
        return wishes;
    }

    /** What the account would write down of the purchase; empty when nothing. */
    private Optional<PurchaseCounted> worth(AccountAt account, Map<String, Long> most) {
        return LoyaltyAccountDecider.decide(deed.within(most), account.account())
                        instanceof Decision.Accepted<LoyaltyEvent> accepted
                ? accepted.events().stream()
                        .filter(PurchaseCounted.class::isInstance)
                        .map(PurchaseCounted.class::cast)
                        .filter(event -> event.purchaseId().equals(deed.purchaseId()))
                        .findFirst()
                : Optional.empty();
    }

    private RuleBudgetId id(String rule) {
        return new RuleBudgetId(deed.accountId().programme(), rule);
    }

    private boolean hold(Wish wish, long has, AccountAt account) {
        String rule = wish.rule();
        String customer = deed.accountId().customer().value();
        Outcome outcome = book.handle(
                new HoldRuleBudget(
                        id(rule),
                        customer,
                        deed.purchaseId(),
                        seen.getOrDefault(rule, 0L),
                        account.version(),
                        has,
                        wish.points(),
                        deed.programme().rule(rule).map(EarningRule::budget).orElse(Long.MAX_VALUE),
                        deed.now()),
                by);
        if (outcome instanceof Outcome.Refused) {
            return false;
        }
        Optional<RuleBudgetHold> hold = book.ruleBudget(id(rule)).held(customer, deed.purchaseId());
        held.put(rule, Math.min(hold.map(RuleBudgetHold::most).orElse(has), wish.room()));
        return hold.isEmpty() || hold.get().account() == account.version();
    }

    /**
     * What the purchase would have of a rule.
     *
     * @param room more than which it may not have, whatever is held for it
     */
    private record Wish(String rule, long points, long room) {}
}
