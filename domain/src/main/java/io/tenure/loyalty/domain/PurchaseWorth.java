package io.tenure.loyalty.domain;

import io.tenure.loyalty.events.LotUse;
import io.tenure.loyalty.events.PointsEarned;
import io.tenure.loyalty.events.PointsReversed;
import io.tenure.loyalty.events.PurchaseCounted;
import io.tenure.loyalty.events.RulePoints;
import io.tenure.loyalty.programme.NegativeBalance;
import io.tenure.loyalty.programme.Programme;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes down what a purchase is worth now, and moves the difference to what it was worth before, or all that is left
 * when it lasts otherwise.
 */
final class PurchaseWorth {

    private PurchaseWorth() {}

    /** @param owing whether what was spent is owed, whatever the programme says */
    static void bring(PurchaseCounted now, boolean owing, Programme programme, Booking booking) {
        Purchases known = booking.member().purchases();
        PurchaseCounted before = known.counted().get(now.purchaseId());
        if (before != null && same(before, now)) {
            return;
        }
        long expired = known.expired().getOrDefault(now.purchaseId(), 0L);
        booking.add(now);
        long change = now.points() - (before == null ? 0 : before.points());
        long back = Math.max(-change, datedAnew(before, now, expired, programme, booking));
        if (back > 0) {
            reverse(now, back, expired, owing || owes(before, programme, booking), booking);
        }
        if (back + change > 0) {
            earn(now, back + change, programme, booking);
        }
        booking.settle();
    }

    /**
     * What is left of the points of a purchase that was said to be at another time, or counts by another version, and
     * now lasts otherwise; also what expired of it, where it would not have.
     */
    private static long datedAnew(
            @Nullable PurchaseCounted before, PurchaseCounted now, long expired, Programme programme, Booking booking) {
        if (before == null
                || (before.version() == now.version() && before.purchasedAt().equals(now.purchasedAt()))) {
            return 0;
        }
        Instant expires = expires(now, programme);
        long lost = expires == null || expires.isAfter(booking.now()) ? expired : 0;
        return lost
                + booking.points()
                        .lot(now.lotId())
                        .filter(lot -> lost > 0
                                || !lot.earnedAt().equals(now.purchasedAt())
                                || !lot.activeFrom().equals(activeFrom(now, programme))
                                || !Objects.equals(lot.expiresAt(), expires))
                        .map(Lot::points)
                        .orElse(0L);
    }

    private static boolean same(PurchaseCounted one, PurchaseCounted other) {
        return one.version() == other.version()
                && one.purchasedAt().equals(other.purchasedAt())
                && one.amount().compareTo(other.amount()) == 0
                && hadSegmentsAsked(one) == hadSegmentsAsked(other)
                && points(one).equals(points(other));
    }

    private static boolean hadSegmentsAsked(PurchaseCounted one) {
        return one.buyer() != null && one.buyer().segmentsAsked();
    }

    /** How they are worked out is told in other words from release to release. */
    private static List<RulePoints> points(PurchaseCounted one) {
        return one.rules().stream()
                .map(each -> new RulePoints(each.rule(), each.points(), ""))
                .toList();
    }

    private static void earn(PurchaseCounted now, long points, Programme programme, Booking booking) {
        booking.add(new PointsEarned(
                booking.programme(),
                booking.customer(),
                now.purchaseId(),
                now.version(),
                now.lotId(),
                points,
                now.purchasedAt(),
                activeFrom(now, programme),
                expires(now, programme),
                booking.points().balance() + points,
                booking.now()));
    }

    private static Instant activeFrom(PurchaseCounted purchase, Programme programme) {
        return programme.points().activeFrom(purchase.purchasedAt());
    }

    private static @Nullable Instant expires(PurchaseCounted purchase, Programme programme) {
        return programme.points().expiry().of(purchase.purchasedAt(), programme.zone());
    }

    /**
     * What was passed on is asked back, and so is what has its budget freed: forgiven, the budget would give it again.
     */
    private static boolean owes(@Nullable PurchaseCounted before, Programme programme, Booking booking) {
        return programme.points().negative() == NegativeBalance.OWE
                || booking.member().passesTo() != null
                || (before != null && !programme.ofBudgets(before.rules()).isEmpty());
    }

    /**
     * From the purchase's own lot first; what expired of it nobody had, and nobody is asked for it; the rest comes from
     * the oldest lots, and what is missing then is owed or forgiven.
     */
    private static void reverse(PurchaseCounted now, long points, long expired, boolean owe, Booking booking) {
        List<LotUse> lots = new ArrayList<>();
        Points others = booking.points();
        Lot own = others.lot(now.lotId()).orElse(null);
        long missing = points;
        if (own != null) {
            LotUse taken = own.use(Math.min(missing, own.points()));
            lots.add(taken);
            missing -= taken.points();
            others = others.minus(own.id(), own.points());
        }
        long gone = Math.min(missing, expired);
        missing -= gone;
        List<LotUse> more = others.oldest(missing);
        lots.addAll(more);
        missing -= more.stream().mapToLong(LotUse::points).sum();
        long reversed = points - gone - (owe ? 0 : missing);
        booking.add(new PointsReversed(
                booking.programme(),
                booking.customer(),
                now.purchaseId(),
                now.version(),
                reversed,
                lots,
                owe ? missing : 0,
                owe ? gone : gone + missing,
                booking.points().balance() - reversed,
                booking.now()));
    }
}
