package io.tenure.loyalty.domain;

import io.tenure.loyalty.commands.CountPurchase;
import io.tenure.loyalty.commands.CountReturn;
import io.tenure.loyalty.commands.DropPurchase;
import io.tenure.loyalty.commands.GiveUpBudget;
import io.tenure.loyalty.commands.UndoReturn;
import io.tenure.loyalty.events.LotUse;
import io.tenure.loyalty.events.LoyaltyEvent;
import io.tenure.loyalty.events.PointsEarned;
import io.tenure.loyalty.events.PointsReversed;
import io.tenure.loyalty.events.PurchaseCounted;
import io.tenure.loyalty.events.PurchaseReturned;
import io.tenure.loyalty.events.ReturnUndone;
import io.tenure.loyalty.events.RuleBudgetGivenUp;
import io.tenure.loyalty.events.RulePoints;
import io.tenure.loyalty.programme.Circumstances;
import io.tenure.loyalty.programme.Earning;
import io.tenure.loyalty.programme.NegativeBalance;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.Purchase;
import io.tenure.shared.domain.Decision;
import io.tenure.shared.domain.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings the points of a purchase to what it is worth, whatever was told before. */
final class PurchaseDecisions {

    private PurchaseDecisions() {}

    static Decision<LoyaltyEvent> count(CountPurchase c, Booking booking) {
        if (counts(c.purchase(), c.programme(), booking)) {
            count(c.purchase(), c.programme(), c.budgets(), booking);
            TierDecisions.look(c.current(), booking);
        }
        return booking.done();
    }

    static Decision<LoyaltyEvent> drop(DropPurchase c, Booking booking) {
        PurchaseCounted before = booking.member().purchases().counted().get(c.purchaseId());
        if (before != null) {
            worth(before.purchaseId(), before.purchasedAt(), "", BigDecimal.ZERO, List.of(), c.programme(), booking);
            TierDecisions.look(c.current(), booking);
        }
        return booking.done();
    }

    static Decision<LoyaltyEvent> goodsBack(CountReturn c, Booking booking) {
        PurchaseReturned goods = c.goods();
        List<PurchaseReturned> known = booking.member().purchases().returned(goods.purchaseId());
        if (known.stream().noneMatch(each -> same(each, goods))) {
            booking.add(goods);
            recount(c.purchase(), c.programme(), c.budgets(), booking);
            TierDecisions.look(c.current(), booking);
        }
        return booking.done();
    }

    private static boolean same(PurchaseReturned one, PurchaseReturned other) {
        return one.returnId().equals(other.returnId())
                && one.amount().compareTo(other.amount()) == 0
                && one.items().equals(other.items());
    }

    static Decision<LoyaltyEvent> undo(UndoReturn c, Booking booking) {
        List<PurchaseReturned> known = booking.member().purchases().returned(c.purchaseId());
        if (known.stream().anyMatch(each -> each.returnId().equals(c.returnId()))) {
            booking.add(
                    new ReturnUndone(booking.programme(), booking.customer(), c.purchaseId(), c.returnId(), c.now()));
            recount(c.purchase(), c.programme(), c.budgets(), booking);
            TierDecisions.look(c.current(), booking);
        }
        return booking.done();
    }

    static Decision<LoyaltyEvent> giveUp(GiveUpBudget c, Booking booking) {
        booking.add(new RuleBudgetGivenUp(booking.programme(), booking.customer(), c.purchaseId(), c.now()));
        return booking.done();
    }

    private static void recount(
            @Nullable Purchase purchase, Programme programme, Map<String, Long> budgets, Booking booking) {
        if (purchase != null && booking.member().purchases().counted().containsKey(purchase.id())) {
            count(purchase, programme, budgets, booking);
        }
    }

    /**
     * Nothing counts from before the second of the enrolment, since tills know no less, nor what can no longer be
     * corrected, nor in the control group.
     */
    private static boolean counts(Purchase purchase, Programme programme, Booking booking) {
        return booking.member().purchases().counted().containsKey(purchase.id())
                || (!booking.member().leftOut()
                        && purchase.occurredAt().getEpochSecond()
                                >= booking.member().since().getEpochSecond()
                        && !programme
                                .points()
                                .correctableUntil(purchase.occurredAt())
                                .isBefore(booking.now()));
    }

    private static void count(Purchase whole, Programme programme, Map<String, Long> budgets, Booking booking) {
        Member member = booking.member();
        Purchase kept = whole.without(member.purchases().returned(whole.id()));
        LocalDate day = programme.day(kept.occurredAt());
        Money amount = kept.amount();
        boolean ours = amount == null || amount.currency().equals(programme.currency());
        List<RulePoints> rules = ours
                ? Earning.of(new Circumstances(
                        programme,
                        kept,
                        TierDecisions.tier(programme, member),
                        first(kept.id(), member),
                        member.birthday(),
                        rule -> member.purchases().room(rule, kept.id(), day),
                        rule -> rule.hasBudget() ? budgets.getOrDefault(rule.id(), 0L) : Long.MAX_VALUE))
                : List.of(new RulePoints("", 0, "no points: the programme counts " + programme.currency()));
        BigDecimal counted =
                amount == null || !ours ? BigDecimal.ZERO : amount.amount().max(BigDecimal.ZERO);
        worth(kept.id(), kept.occurredAt(), kept.outlet(), counted, rules, programme, booking);
    }

    /** Also when the only purchase there is is counted anew. */
    private static boolean first(String purchase, Member member) {
        return member.together().visits() <= member.standing().visits() && neverBefore(purchase, member);
    }

    private static boolean neverBefore(String purchase, Member member) {
        return !member.purchases().ever()
                || (member.purchases().counted().size() == 1
                        && member.purchases().counted().containsKey(purchase)
                        && member.standing().visits() <= 1);
    }

    private static void worth(
            String id,
            Instant at,
            String outlet,
            BigDecimal amount,
            List<RulePoints> rules,
            Programme programme,
            Booking booking) {
        PartnerShare share = booking.member().purchases().shares().get(id);
        worth(id, at, amount, rules, programme, booking);
        long points = rules.stream().mapToLong(RulePoints::points).sum();
        PartnerDecisions.purchase(id, at, outlet, points, share, programme, booking);
    }

    private static void worth(
            String id, Instant at, BigDecimal amount, List<RulePoints> rules, Programme programme, Booking booking) {
        PurchaseCounted before = booking.member().purchases().counted().get(id);
        long points = rules.stream().mapToLong(RulePoints::points).sum();
        PurchaseCounted now = new PurchaseCounted(
                booking.programme(),
                booking.customer(),
                id,
                programme.id().version(),
                at,
                programme.day(at),
                amount,
                rules,
                points,
                "purchase-" + id,
                programme.points().correctableUntil(at),
                booking.now());
        if (before != null && same(before, now)) {
            return;
        }
        booking.add(now);
        long change = points - (before == null ? 0 : before.points());
        if (change > 0) {
            earn(now, change, programme, booking);
        } else if (change < 0) {
            reverse(now, -change, owes(before, programme, booking), booking);
        }
        booking.settle();
    }

    private static boolean same(PurchaseCounted one, PurchaseCounted other) {
        return one.version() == other.version()
                && one.purchasedAt().equals(other.purchasedAt())
                && one.amount().compareTo(other.amount()) == 0
                && one.rules().equals(other.rules());
    }

    private static void earn(PurchaseCounted now, long points, Programme programme, Booking booking) {
        Instant earned = now.purchasedAt();
        booking.add(new PointsEarned(
                booking.programme(),
                booking.customer(),
                now.purchaseId(),
                now.version(),
                now.lotId(),
                points,
                earned,
                programme.points().activeFrom(earned),
                programme.points().expiry().of(earned, programme.zone()),
                booking.points().balance() + points,
                booking.now()));
    }

    /**
     * What was passed on is asked back, and so is what has its budget freed: forgiven, the budget would give it again.
     */
    private static boolean owes(@Nullable PurchaseCounted before, Programme programme, Booking booking) {
        return programme.points().negative() == NegativeBalance.OWE
                || booking.member().passesTo() != null
                || (before != null && !programme.ofBudgets(before.rules()).isEmpty());
    }

    /** From the purchase's own lot first, then from the oldest; what is missing then is owed or forgiven. */
    private static void reverse(PurchaseCounted now, long points, boolean owe, Booking booking) {
        List<LotUse> lots = new ArrayList<>();
        long missing = points;
        Lot own = booking.points().lot(now.lotId()).orElse(null);
        Points others = booking.points();
        if (own != null) {
            long taken = Math.min(missing, own.points());
            lots.add(own.use(taken));
            missing -= taken;
            others = others.minus(own.id(), own.points());
        }
        List<LotUse> more = others.oldest(missing);
        lots.addAll(more);
        missing -= more.stream().mapToLong(LotUse::points).sum();
        booking.add(new PointsReversed(
                booking.programme(),
                booking.customer(),
                now.purchaseId(),
                now.version(),
                owe ? points : points - missing,
                lots,
                owe ? missing : 0,
                owe ? 0 : missing,
                booking.points().balance() - (owe ? points : points - missing),
                booking.now()));
    }
}
