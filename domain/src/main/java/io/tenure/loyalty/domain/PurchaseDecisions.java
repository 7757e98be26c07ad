package io.tenure.loyalty.domain;

import io.tenure.loyalty.commands.CountPurchase;
import io.tenure.loyalty.commands.CountReturn;
import io.tenure.loyalty.commands.DropPurchase;
import io.tenure.loyalty.commands.GiveUpBudget;
import io.tenure.loyalty.commands.UndoReturn;
import io.tenure.loyalty.events.Buyer;
import io.tenure.loyalty.events.LoyaltyEvent;
import io.tenure.loyalty.events.PurchaseCounted;
import io.tenure.loyalty.events.PurchaseReturned;
import io.tenure.loyalty.events.ReturnUndone;
import io.tenure.loyalty.events.RuleBudgetGivenUp;
import io.tenure.loyalty.events.RulePoints;
import io.tenure.loyalty.programme.Circumstances;
import io.tenure.loyalty.programme.Earning;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.Purchase;
import io.tenure.shared.domain.Decision;
import io.tenure.shared.domain.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Brings the points of a purchase to what it is worth, whatever was told before. */
final class PurchaseDecisions {

    private PurchaseDecisions() {}

    static Decision<LoyaltyEvent> count(CountPurchase c, Booking booking) {
        if (counts(c, booking)) {
            count(c.purchase(), c.programme(), c.budgets(), c.owing(), booking);
            TierDecisions.look(c.current(), booking);
        }
        return booking.done();
    }

    static Decision<LoyaltyEvent> drop(DropPurchase c, Booking booking) {
        PurchaseCounted before = known(c.purchaseId(), booking).orElse(null);
        if (before != null) {
            PurchaseCounted nothing = worth(
                    before.purchaseId(),
                    before.purchasedAt(),
                    BigDecimal.ZERO,
                    before.buyer(),
                    List.of(),
                    c.programme(),
                    booking);
            bring(nothing, "", false, c.programme(), booking);
            TierDecisions.look(c.current(), booking);
        }
        return booking.done();
    }

    static Decision<LoyaltyEvent> goodsBack(CountReturn c, Booking booking) {
        PurchaseReturned goods = c.goods();
        List<PurchaseReturned> known = booking.member().purchases().returned(goods.purchaseId());
        if (known.stream().noneMatch(each -> same(each, goods))) {
            booking.add(goods);
            recount(c.purchase(), c.programme(), c.budgets(), c.owing(), booking);
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
            recount(c.purchase(), c.programme(), c.budgets(), c.owing(), booking);
            TierDecisions.look(c.current(), booking);
        }
        return booking.done();
    }

    static Decision<LoyaltyEvent> giveUp(GiveUpBudget c, Booking booking) {
        booking.add(new RuleBudgetGivenUp(booking.programme(), booking.customer(), c.purchaseId(), c.now()));
        return booking.done();
    }

    private static void recount(
            @Nullable Purchase purchase,
            Programme programme,
            Map<String, Long> budgets,
            boolean owing,
            Booking booking) {
        if (purchase != null && known(purchase.id(), booking).isPresent()) {
            count(purchase, programme, budgets, owing, booking);
        }
    }

    /** What can no longer be corrected is forgotten, although that is written down with the next purchase only. */
    private static Optional<PurchaseCounted> known(String purchase, Booking booking) {
        return Optional.ofNullable(booking.member().purchases().counted().get(purchase))
                .filter(counted -> !counted.correctableUntil().isBefore(booking.now()));
    }

    /**
     * Nothing counts from before the enrolment, nor what can no longer be corrected, nor what was counted and is
     * forgotten, nor in the control group. What was counted is worth nothing where it is moved to before the enrolment.
     */
    private static boolean counts(CountPurchase c, Booking booking) {
        Purchase purchase = c.purchase();
        return known(purchase.id(), booking).isPresent()
                || (!c.again()
                        && !booking.member().leftOut()
                        && booking.member().tookPartAt(purchase.occurredAt())
                        && !c.programme()
                                .points()
                                .correctableUntil(purchase.occurredAt())
                                .isBefore(booking.now()));
    }

    private static void count(
            Purchase whole, Programme programme, Map<String, Long> budgets, boolean owing, Booking booking) {
        Member member = booking.member();
        Buyer buyer = buyer(whole, programme, member);
        Purchase kept = whole.without(member.purchases().returned(whole.id())).of(buyer.segments());
        Money amount = kept.amount();
        boolean ours = amount == null || amount.currency().equals(programme.currency());
        boolean tookPart = member.tookPartAt(kept.occurredAt());
        List<RulePoints> rules = tookPart ? rules(kept, ours, buyer, programme, budgets, member) : List.of();
        BigDecimal counted = amount == null || !ours || !tookPart
                ? BigDecimal.ZERO
                : amount.amount().max(BigDecimal.ZERO);
        PurchaseCounted now = worth(kept.id(), kept.occurredAt(), counted, buyer, rules, programme, booking);
        bring(now, kept.outlet(), owing, programme, booking);
    }

    private static List<RulePoints> rules(
            Purchase kept, boolean ours, Buyer buyer, Programme programme, Map<String, Long> budgets, Member member) {
        LocalDate day = programme.day(kept.occurredAt());
        return ours
                ? Earning.of(new Circumstances(
                        programme,
                        kept,
                        TierDecisions.tier(programme, buyer.tier()),
                        buyer.first(),
                        member.birthday(),
                        rule -> member.purchases().room(rule, kept.id(), day),
                        rule -> rule.hasBudget() ? budgets.getOrDefault(rule.id(), 0L) : Long.MAX_VALUE))
                : List.of(new RulePoints("", 0, "no points: the programme counts " + programme.currency()));
    }

    /** Whoever the account knew when it learned of the purchase; segments, when a rule first asks for them. */
    private static Buyer buyer(Purchase purchase, Programme programme, Member member) {
        PurchaseCounted before = member.purchases().counted().get(purchase.id());
        Buyer known = before == null || before.buyer() == null ? member.buyer() : before.buyer();
        return known.segmentsAsked() || !programme.asksFor("segments")
                ? known
                : new Buyer(known.tier(), known.first(), true, programme.named("segments", purchase.segments()));
    }

    private static void bring(PurchaseCounted now, String outlet, boolean owing, Programme programme, Booking booking) {
        PartnerShare share = booking.member().purchases().shares().get(now.purchaseId());
        PurchaseWorth.bring(now, owing, programme, booking);
        PartnerDecisions.purchase(now.purchaseId(), now.purchasedAt(), outlet, now.points(), share, programme, booking);
    }

    private static PurchaseCounted worth(
            String id,
            Instant at,
            BigDecimal amount,
            @Nullable Buyer buyer,
            List<RulePoints> rules,
            Programme programme,
            Booking booking) {
        return new PurchaseCounted(
                booking.programme(),
                booking.customer(),
                id,
                programme.id().version(),
                at,
                programme.day(at),
                amount,
                buyer,
                rules,
                rules.stream().mapToLong(RulePoints::points).sum(),
                Purchases.lot(id),
                programme.points().correctableUntil(at),
                booking.now());
    }
}
