package io.tenure.loyalty.domain;

import io.tenure.loyalty.events.TierChanged;
import io.tenure.loyalty.events.TierMove;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.Tier;
import io.tenure.loyalty.programme.TierTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** Lets members rise as soon as they qualify, and fall no sooner than their time is up. */
final class TierDecisions {

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
        TierTerms terms = programme.tiers();
        if (terms.tiers().isEmpty()) {
            return booking;
        }
        Standing standing = booking.member().together();
        LocalDate today = programme.day(booking.now());
        int held = Math.max(0, terms.place(standing.tier()));
        int reached = qualified(terms, standing, standing.collected(terms.window(), today));
        if (reached > held && !booking.member().leftOut()) {
            move(
                    programme,
                    TierMove.RISE,
                    reached,
                    true,
                    reason(terms.tiers().get(reached), standing, today, terms),
                    booking);
        } else if (standing.until() != null && !standing.until().isAfter(booking.now())) {
            int before = qualified(
                    terms,
                    standing,
                    standing.collectedBefore(
                            terms.window(),
                            standing.until()
                                    .atZone(programme.zone())
                                    .toLocalDate()
                                    .minusDays(terms.graceDays())));
            int next = Math.max(reached, before);
            int to = next >= held ? held : terms.downgrade() == TierTerms.Downgrade.ONE_STEP ? held - 1 : next;
            move(
                    programme,
                    to == held ? TierMove.KEEP : TierMove.FALL,
                    to,
                    reached >= to,
                    "the time of the tier is up",
                    booking);
        }
        return booking;
    }

    private static void move(
            Programme programme, TierMove move, int to, boolean qualified, String reason, Booking booking) {
        List<Tier> tiers = programme.tiers().tiers();
        Standing standing = booking.member().together();
        booking.add(new TierChanged(
                booking.programme(),
                booking.customer(),
                tier(programme, standing.tier()),
                tiers.get(to).id(),
                move,
                reason,
                forLife(tiers.get(to), standing) || to == 0 ? null : until(programme, qualified, booking.now()),
                booking.now()));
    }

    /** @param qualified in the window of today, which lasts longer than the one before */
    private static Instant until(Programme programme, boolean qualified, Instant now) {
        LocalDate today = programme.day(now);
        LocalDate end = programme.tiers().window() == TierTerms.Window.CALENDAR_YEAR
                ? LocalDate.of(today.getYear() + (qualified ? 2 : 1), 1, 1)
                : YearMonth.from(today).plusMonths(13).atDay(1);
        return end.plusDays(programme.tiers().graceDays())
                .atStartOfDay(programme.zone())
                .toInstant();
    }

    private static int qualified(TierTerms terms, Standing standing, Standing.Collected collected) {
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
