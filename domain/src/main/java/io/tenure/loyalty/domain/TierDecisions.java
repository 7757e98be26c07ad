package io.tenure.loyalty.domain;

import io.tenure.loyalty.events.HeldTier;
import io.tenure.loyalty.events.TierChanged;
import io.tenure.loyalty.events.TierMove;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.Tier;
import io.tenure.loyalty.programme.TierTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lets members rise as soon as they qualify, and fall no sooner than their time is up. */
final class TierDecisions {

    private static final int MONTHS_OF_A_YEAR = 12;

    private TierDecisions() {}

    /**
     * A tier as the programme has it; empty in a programme without.
     *
     * @param held empty for the lowest
     */
    static String tier(Programme programme, String held) {
        List<Tier> tiers = programme.tiers().tiers();
        return tiers.isEmpty()
                ? ""
                : tiers.get(Math.max(0, programme.tiers().place(held))).id();
    }

    static Booking look(Programme programme, Booking booking) {
        if (programme.tiers().tiers().isEmpty()) {
            return endTime(booking);
        }
        MergedTiers.look(programme, booking);
        judge(programme, booking);
        MergedTiers.look(programme, booking); // after a fall another record's may be the higher one
        return booking;
    }

    /** In a programme that has no tiers now nobody needs to be looked at. */
    private static Booking endTime(Booking booking) {
        HeldTier held = booking.member().standing().held();
        if (!held.stands(booking.now())) {
            HeldTier timeless = new HeldTier(held.tier(), null, null);
            move(held.tier(), TierMove.KEEP, timeless, "the programme has no tiers", null, booking);
        }
        return booking;
    }

    private static void judge(Programme programme, Booking booking) {
        TierTerms terms = programme.tiers();
        Standing standing = booking.member().together();
        LocalDate today = programme.day(booking.now());
        int held = place(terms, standing.held());
        int reached = qualified(terms, standing, standing.collected(terms.window(), today));
        if (reached > held && !booking.member().leftOut()) {
            rise(programme, reached, today, booking);
        } else if (!standing.held().stands(booking.now())) {
            int before = qualified(
                    terms, standing, standing.collectedBefore(terms.window(), windowEnd(programme, standing.held())));
            int next = Math.max(reached, before);
            int to = next >= held ? held : terms.downgrade() == TierTerms.Downgrade.ONE_STEP ? held - 1 : next;
            move(
                    tier(programme, standing.tier()),
                    to == held ? TierMove.KEEP : TierMove.FALL,
                    at(programme, to, reached >= to, today, standing),
                    "the time of the tier is up",
                    null,
                    booking);
        } else if (held > 0) {
            timeForLife(programme, held, reached >= held, booking);
        }
    }

    /** A tier that is for good has no time, and one that is so no more has one, whatever was there first. */
    private static void timeForLife(Programme programme, int held, boolean qualified, Booking booking) {
        Standing standing = booking.member().together();
        boolean forGood = forLife(programme.tiers().tiers().get(held), standing);
        boolean hasNoTime = standing.until() == null;
        if (forGood == hasNoTime || (hasNoTime && booking.member().ties().before() != null)) {
            return;
        }
        move(
                tier(programme, standing.tier()),
                TierMove.KEEP,
                at(programme, held, qualified, programme.day(booking.now()), standing),
                forGood
                        ? standing.lifetime() + " points ever"
                        : "the points that gave the tier for good are there no more",
                null,
                booking);
    }

    static void rise(Programme programme, int to, LocalDate day, Booking booking) {
        TierTerms terms = programme.tiers();
        Standing standing = booking.member().together();
        move(
                tier(programme, standing.tier()),
                TierMove.RISE,
                at(programme, to, true, day, standing),
                reason(terms.tiers().get(to), standing, day, terms),
                null,
                booking);
    }

    static int place(TierTerms terms, HeldTier held) {
        return Math.max(0, terms.place(held.tier()));
    }

    static void move(String from, TierMove move, HeldTier to, String reason, @Nullable String heldBy, Booking booking) {
        booking.add(new TierChanged(
                booking.programme(),
                booking.customer(),
                from,
                to.tier(),
                move,
                reason,
                to.until(),
                to.windowEnd(),
                heldBy,
                booking.now()));
    }

    /**
     * A tier that is reached or kept on a day.
     *
     * @param qualified in the window of that day, which lasts longer than the one before
     */
    private static HeldTier at(Programme programme, int place, boolean qualified, LocalDate day, Standing standing) {
        Tier tier = programme.tiers().tiers().get(place);
        if (place == 0 || forLife(tier, standing)) {
            return new HeldTier(tier.id(), null, null);
        }
        LocalDate end = programme.tiers().window() == TierTerms.Window.CALENDAR_YEAR
                ? LocalDate.of(day.getYear() + (qualified ? 2 : 1), 1, 1)
                : YearMonth.from(day).plusMonths(MONTHS_OF_A_YEAR + 1L).atDay(1);
        Instant until = end.plusDays(programme.tiers().graceDays())
                .atStartOfDay(programme.zone())
                .toInstant();
        return new HeldTier(tier.id(), until, end);
    }

    /** Where it was not written down, it is what this version makes of the time. */
    private static LocalDate windowEnd(Programme programme, HeldTier held) {
        return held.windowEnd() != null
                ? held.windowEnd()
                : Objects.requireNonNull(held.until())
                        .atZone(programme.zone())
                        .toLocalDate()
                        .minusDays(programme.tiers().graceDays());
    }

    static int qualified(TierTerms terms, Standing standing, Standing.Collected collected) {
        int highest = 0;
        for (int place = 1; place < terms.tiers().size(); place++) {
            Tier tier = terms.tiers().get(place);
            if (meets(tier, collected) || forLife(tier, standing)) {
                highest = place;
            }
        }
        return highest;
    }

    private static boolean meets(Tier tier, Standing.Collected collected) {
        return (tier.points() != null && collected.points() >= tier.points())
                || (tier.spend() != null && collected.spend().compareTo(tier.spend()) >= 0)
                || (tier.visits() != null && collected.visits() >= tier.visits());
    }

    private static boolean forLife(Tier tier, Standing standing) {
        return tier.lifetimePoints() != null && standing.lifetime() >= tier.lifetimePoints();
    }

    private static String reason(Tier tier, Standing standing, LocalDate today, TierTerms terms) {
        if (forLife(tier, standing)) {
            return standing.lifetime() + " points ever";
        }
        Standing.Collected collected = standing.collected(terms.window(), today);
        return collected.points() + " points, " + collected.spend().toPlainString() + " spent, " + collected.visits()
                + " visits";
    }
}
