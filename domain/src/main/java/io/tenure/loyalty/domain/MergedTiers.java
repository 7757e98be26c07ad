package io.tenure.loyalty.domain;

import io.tenure.loyalty.events.HeldTier;
import io.tenure.loyalty.events.TierMove;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.TierTerms;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Tiers that merged records hold: the account that stands for them has the highest, for as long as it does. */
final class MergedTiers {

    private static final int MONTHS_OF_A_YEAR = 12;

    private MergedTiers() {}

    static void look(Programme programme, Booking booking) {
        giveBack(programme, booking);
        take(programme, booking);
    }

    /** Takes the tier of a merged record where that is higher, or lasts longer. */
    private static void take(Programme programme, Booking booking) {
        TierTerms terms = programme.tiers();
        HeldTier held = booking.member().standing().held();
        highest(terms, booking)
                .filter(best -> isBetter(terms, best.getValue().held(), held))
                .ifPresent(best -> TierDecisions.move(
                        TierDecisions.tier(programme, held.tier()),
                        TierDecisions.place(terms, best.getValue().held()) > TierDecisions.place(terms, held)
                                ? TierMove.RISE
                                : TierMove.KEEP,
                        best.getValue().held(),
                        "record " + best.getKey() + " holds it",
                        best.getKey(),
                        booking));
    }

    /**
     * Gives back a tier whose holder is gone, or holds it no more. The account has what it had before, or what its
     * purchases have reached within the last year.
     */
    private static void giveBack(Programme programme, Booking booking) {
        TierTerms terms = programme.tiers();
        HeldTier before = booking.member().ties().before();
        HeldTier held = booking.member().standing().held();
        if (before == null
                || !held.stands(booking.now())
                || highest(terms, booking)
                        .filter(best -> !isBetter(terms, held, best.getValue().held()))
                        .isPresent()) {
            return;
        }
        TierDecisions.move(
                TierDecisions.tier(programme, held.tier()),
                TierDecisions.place(terms, before) == TierDecisions.place(terms, held) ? TierMove.KEEP : TierMove.FALL,
                new HeldTier(TierDecisions.tier(programme, before.tier()), before.until(), before.windowEnd()),
                "the record that holds the tier is another customer again, or holds it no more",
                null,
                booking);
        Standing standing = booking.member().together();
        for (int months = MONTHS_OF_A_YEAR; months > 0; months--) {
            LocalDate day = programme.day(booking.now()).minusMonths(months);
            int reached = TierDecisions.qualified(terms, standing, standing.collected(terms.window(), day));
            if (reached > TierDecisions.place(terms, booking.member().standing().held())) {
                TierDecisions.rise(programme, reached, day, booking);
            }
        }
    }

    /** Of the records that are merged into this one, the one with the highest tier, which lasts longest. */
    private static Optional<Map.Entry<String, Standing>> highest(TierTerms terms, Booking booking) {
        return booking.member().joined().entrySet().stream()
                .filter(each -> each.getValue().held().stands(booking.now()))
                .sorted(Map.Entry.comparingByKey())
                .reduce((one, other) ->
                        isBetter(terms, other.getValue().held(), one.getValue().held()) ? other : one);
    }

    private static boolean isBetter(TierTerms terms, HeldTier one, HeldTier other) {
        int place = TierDecisions.place(terms, one);
        return place > TierDecisions.place(terms, other)
                || (place > 0 && place == TierDecisions.place(terms, other) && one.outlasts(other));
    }
}
