package io.tenure.loyalty.domain;

import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.commands.CancelRedemption;
import io.tenure.loyalty.events.PartnerCause;
import io.tenure.loyalty.events.PartnerReckoned;
import io.tenure.loyalty.programme.PartnerTerms;
import io.tenure.loyalty.programme.Programme;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What points at partners' outlets change between the firm and its partners. */
final class PartnerDecisions {

    private PartnerDecisions() {}

    /** Brings what a partner owes for a purchase to what its points are worth now. */
    static void purchase(
            String id,
            Instant at,
            String outlet,
            long points,
            @Nullable PartnerShare before,
            Programme programme,
            Booking booking) {
        PartnerShare now = share(outlet, at, points, PartnerTerms::earn, programme);
        reckon(id, before, now, PartnerCause.ISSUED, PartnerCause.TAKEN_BACK, programme, booking);
    }

    /** The firm owes for what was spent at an outlet, if it is a partner's. */
    static void spent(String redemption, @Nullable String outlet, long points, Programme programme, Booking booking) {
        PartnerShare now = share(outlet, booking.now(), points, PartnerTerms::burn, programme);
        reckon(redemption, null, now, PartnerCause.REDEEMED, PartnerCause.GIVEN_BACK, programme, booking);
    }

    /** The firm owes no longer for what was given back. */
    static void givenBack(String redemption, @Nullable PartnerShare before, Programme programme, Booking booking) {
        reckon(redemption, before, null, PartnerCause.REDEEMED, PartnerCause.GIVEN_BACK, programme, booking);
    }

    /** The same of a former member. */
    static PartnerReckoned givenBack(CancelRedemption c, PartnerShare before) {
        return moved(
                c.accountId(),
                c.redemptionId(),
                before.with(0),
                before.points(),
                PartnerCause.GIVEN_BACK,
                c.programme(),
                c.now());
    }

    private static @Nullable PartnerShare share(
            @Nullable String outlet,
            Instant at,
            long points,
            Function<PartnerTerms, BigDecimal> price,
            Programme programme) {
        return outlet == null
                ? null
                : programme
                        .partners()
                        .at(outlet)
                        .flatMap(partner -> partner.terms(programme.day(at))
                                .map(terms -> new PartnerShare(
                                        partner.id(),
                                        outlet,
                                        programme.id().version(),
                                        price.apply(terms),
                                        programme.currency(),
                                        points)))
                        .orElse(null);
    }

    /** On the same terms the difference moves; on others all that was is taken back first. */
    private static void reckon(
            String reference,
            @Nullable PartnerShare before,
            @Nullable PartnerShare now,
            PartnerCause more,
            PartnerCause less,
            Programme programme,
            Booking booking) {
        if (before != null && now != null && before.onTermsOf(now)) {
            move(reference, now, before.points(), now.points() > before.points() ? more : less, programme, booking);
            return;
        }
        if (before != null) {
            move(reference, before.with(0), before.points(), less, programme, booking);
        }
        if (now != null) {
            move(reference, now, 0, more, programme, booking);
        }
    }

    private static void move(
            String reference, PartnerShare now, long before, PartnerCause cause, Programme programme, Booking booking) {
        if (now.points() != before) {
            booking.add(moved(booking.id(), reference, now, before, cause, programme, booking.now()));
        }
    }

    private static PartnerReckoned moved(
            AccountId account,
            String reference,
            PartnerShare now,
            long before,
            PartnerCause cause,
            Programme programme,
            Instant at) {
        return new PartnerReckoned(
                account.programme(),
                account.customer().value(),
                now.partner(),
                YearMonth.from(programme.day(at)).toString(),
                cause,
                reference,
                now.outlet(),
                now.version(),
                Math.abs(now.points() - before),
                now.price(),
                now.amount().subtract(now.with(before).amount()).abs(),
                now.currency().getCurrencyCode(),
                at);
    }
}
