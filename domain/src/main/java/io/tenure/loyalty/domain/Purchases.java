package io.tenure.loyalty.domain;

import io.tenure.loyalty.events.PartnerReckoned;
import io.tenure.loyalty.events.PointsExpired;
import io.tenure.loyalty.events.PointsReversed;
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
 * @param counted by id; one that was moved to another time can be changed as long as at either
 * @param returned what came back, by the purchase
 * @param shares what partners owe for those that were made at their outlets, by id
 * @param expired how many of their points nobody had spent in time, by id
 * @param closed what older ones have had of the rules
 * @param ever whether there ever was a purchase
 */
public record Purchases(
        Map<String, PurchaseCounted> counted,
        Map<String, List<PurchaseReturned>> returned,
        Map<String, PartnerShare> shares,
        Map<String, Long> expired,
        ClosedPurchases closed,
        boolean ever) {

    static final Purchases NONE = new Purchases(Map.of(), Map.of(), Map.of(), Map.of(), ClosedPurchases.NONE, false);

    private static final String LOT = "purchase-";

    public Purchases {
        counted = Map.copyOf(counted);
        returned = Map.copyOf(returned);
        shares = Map.copyOf(shares);
        expired = Map.copyOf(expired);
    }

    /** The lot of a purchase's points. */
    static String lot(String purchase) {
        return LOT + purchase;
    }

    /** What came back of a purchase, as far as it can still be corrected. */
    public List<PurchaseReturned> returned(String purchase) {
        return returned.getOrDefault(purchase, List.of());
    }

    /**
     * How many points a rule may give for a purchase beside others on the same day and in the same month: no fewer than
     * it gave already, however many the others had by versions with other limits, or before limits were kept.
     */
    long room(EarningRule rule, String purchase, LocalDate day) {
        if (rule.perDay() == Long.MAX_VALUE && rule.perMonth() == Long.MAX_VALUE) {
            return Long.MAX_VALUE;
        }
        long today = given(rule, purchase, other -> other.equals(day));
        long thisMonth = given(rule, purchase, other -> YearMonth.from(other).equals(YearMonth.from(day)));
        return Math.max(had(rule, purchase, day), Math.min(rule.perDay() - today, rule.perMonth() - thisMonth));
    }

    private long had(EarningRule rule, String purchase, LocalDate day) {
        PurchaseCounted known = counted.get(purchase);
        return known == null || !known.day().equals(day) ? 0 : points(known, rule);
    }

    private static long points(PurchaseCounted counted, EarningRule rule) {
        return counted.rules().stream()
                .filter(each -> each.rule().equals(rule.id()))
                .mapToLong(RulePoints::points)
                .sum();
    }

    private long given(EarningRule rule, String purchase, Predicate<LocalDate> on) {
        return closed.given(rule.id(), on)
                + counted.values().stream()
                        .filter(each -> !each.purchaseId().equals(purchase) && on.test(each.day()))
                        .mapToLong(each -> points(each, rule))
                        .sum();
    }

    Purchases counted(PurchaseCounted e) {
        Map<String, PurchaseCounted> more = new HashMap<>(counted);
        more.merge(e.purchaseId(), e, Purchases::asLongAsEither);
        ClosedPurchases past = closed;
        List<PurchaseCounted> known = List.copyOf(more.values());
        for (PurchaseCounted each : known) {
            if (each.correctableUntil().isBefore(e.occurredAt())) {
                more.remove(each.purchaseId());
                past = past.with(each);
            }
        }
        Map<String, List<PurchaseReturned>> kept = new HashMap<>(returned);
        kept.entrySet()
                .removeIf(each -> !more.containsKey(each.getKey())
                        && each.getValue().stream()
                                .allMatch(one -> one.correctableUntil().isBefore(e.occurredAt())));
        return new Purchases(
                more,
                kept,
                ofThose(more, shares),
                ofThose(more, expired),
                past.openFor(known).at(e.occurredAt()),
                true);
    }

    /** Otherwise whoever moves a purchase by mistake could not move it back. */
    private static PurchaseCounted asLongAsEither(PurchaseCounted before, PurchaseCounted now) {
        return before.correctableUntil().isAfter(now.correctableUntil())
                ? now.correctableUntil(before.correctableUntil())
                : now;
    }

    private static <T> Map<String, T> ofThose(Map<String, PurchaseCounted> known, Map<String, T> all) {
        Map<String, T> fewer = new HashMap<>(all);
        fewer.keySet().retainAll(known.keySet());
        return fewer;
    }

    Purchases expired(PointsExpired e) {
        String purchase = e.lotId().startsWith(LOT) ? e.lotId().substring(LOT.length()) : "";
        return counted.containsKey(purchase) ? expired(purchase, e.points()) : this;
    }

    /**
     * What had expired is gone already: it is not asked for, like what is forgiven, and before that. Nor is there more
     * of it than the purchase is worth, although it was asked for before that was so.
     */
    Purchases reversed(PointsReversed e) {
        long known = expired.getOrDefault(e.purchaseId(), 0L);
        PurchaseCounted now = counted.get(e.purchaseId());
        long left = Math.min(known - Math.min(e.forgiven(), known), now == null ? 0 : now.points());
        return left == known ? this : expired(e.purchaseId(), left - known);
    }

    private Purchases expired(String purchase, long change) {
        Map<String, Long> changed = new HashMap<>(expired);
        changed.merge(purchase, change, (one, more) -> one + more == 0 ? null : one + more);
        return new Purchases(counted, returned, shares, changed, closed, ever);
    }

    Purchases reckoned(PartnerReckoned e) {
        return new Purchases(counted, returned, PartnerShare.after(e, shares), expired, closed, ever);
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
        return new Purchases(counted, more, shares, expired, closed, ever);
    }
}
