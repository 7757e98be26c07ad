package io.tenure.loyalty.domain;

import io.tenure.loyalty.events.PartnerReckoned;
import io.tenure.loyalty.events.PurchaseCounted;
import io.tenure.loyalty.events.PurchaseReturned;
import io.tenure.loyalty.events.RulePoints;
import io.tenure.loyalty.programme.EarningRule;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * The purchases of a member that can still change points.
 *
 * @param counted by id
 * @param returned what came back, by the purchase
 * @param shares what partners owe for those that were made at their outlets, by id
 * @param ever whether there ever was a purchase
 */
public record Purchases(
        Map<String, PurchaseCounted> counted,
        Map<String, List<PurchaseReturned>> returned,
        Map<String, PartnerShare> shares,
        boolean ever) {

    static final Purchases NONE = new Purchases(Map.of(), Map.of(), Map.of(), false);

    public Purchases {
        counted = Map.copyOf(counted);
        returned = Map.copyOf(returned);
        shares = Map.copyOf(shares);
    }

    /** What came back of a purchase, as far as it can still be corrected. */
    public List<PurchaseReturned> returned(String purchase) {
        return returned.getOrDefault(purchase, List.of());
    }

    /** How many more points a rule may give for another purchase on the same day and in the same month. */
    long room(EarningRule rule, String purchase, LocalDate day) {
        if (rule.perDay() == Long.MAX_VALUE && rule.perMonth() == Long.MAX_VALUE) {
            return Long.MAX_VALUE;
        }
        long today = given(rule, purchase, other -> other.equals(day));
        long thisMonth = given(rule, purchase, other -> YearMonth.from(other).equals(YearMonth.from(day)));
        return Math.min(rule.perDay() - today, rule.perMonth() - thisMonth);
    }

    private long given(EarningRule rule, String purchase, Predicate<LocalDate> on) {
        return counted.values().stream()
                .filter(each -> !each.purchaseId().equals(purchase) && on.test(each.day()))
                .flatMap(each -> each.rules().stream())
                .filter(each -> each.rule().equals(rule.id()))
                .mapToLong(RulePoints::points)
                .sum();
    }

    Purchases counted(PurchaseCounted e) {
        Map<String, PurchaseCounted> more = new HashMap<>(counted);
        more.put(e.purchaseId(), e);
        more.values().removeIf(each -> each.correctableUntil().isBefore(e.occurredAt()));
        Map<String, List<PurchaseReturned>> kept = new HashMap<>(returned);
        kept.values().removeIf(each -> each.stream()
                .allMatch(one -> one.correctableUntil().isBefore(e.occurredAt())));
        Map<String, PartnerShare> owing = new HashMap<>(shares);
        owing.keySet().retainAll(more.keySet());
        return new Purchases(more, kept, owing, true);
    }

    Purchases reckoned(PartnerReckoned e) {
        return new Purchases(counted, returned, PartnerShare.after(e, shares), ever);
    }

    Purchases returned(PurchaseReturned e) {
        List<PurchaseReturned> all = new ArrayList<>(without(e.purchaseId(), e.returnId()));
        all.add(e);
        return with(e.purchaseId(), all);
    }

    Purchases undone(String purchase, String back) {
        return with(purchase, without(purchase, back));
    }

    private List<PurchaseReturned> without(String purchase, String back) {
        return returned(purchase).stream()
                .filter(each -> !each.returnId().equals(back))
                .toList();
    }

    private Purchases with(String purchase, List<PurchaseReturned> all) {
        Map<String, List<PurchaseReturned>> more = new HashMap<>(returned);
        more.put(purchase, all);
        return new Purchases(counted, more, shares, ever);
    }
}
