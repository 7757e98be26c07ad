package io.tenure.loyalty.domain;

import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.Tier;
import io.tenure.loyalty.programme.TierTerms;
import io.tenure.loyalty.programme.Wording;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a member lacks for the next tier. Any one of the four is enough; null where it does not count for the tier.
 *
 * @param points still to be earned within the window
 * @param spend in the currency of the programme
 * @param visits purchases
 * @param lifetimePoints still to be earned, whenever
 * @param lastDay of the window, lifetime points apart; null when the window moves on with each month
 */
public record NextTier(
        String tier,
        Wording name,
        @Nullable Long points,
        @Nullable BigDecimal spend,
        @Nullable Long visits,
        @Nullable Long lifetimePoints,
        @Nullable LocalDate lastDay) {

    /** The tier above the member's; empty at the top, and in a programme without tiers. */
    public static Optional<NextTier> of(Programme programme, Member member, Instant now) {
        TierTerms terms = programme.tiers();
        List<Tier> tiers = terms.tiers();
        Standing standing = member.together();
        int next = Math.max(0, terms.place(standing.tier())) + 1;
        return next < tiers.size()
                ? Optional.of(lacking(tiers.get(next), terms.window(), standing, programme.day(now)))
                : Optional.empty();
    }

    private static NextTier lacking(Tier tier, TierTerms.Window window, Standing standing, LocalDate today) {
        Standing.Collected collected = standing.collected(window, today);
        return new NextTier(
                tier.id(),
                tier.name(),
                missing(tier.points(), collected.points()),
                tier.spend() == null
                        ? null
                        : tier.spend().subtract(collected.spend()).max(BigDecimal.ZERO),
                missing(tier.visits(), collected.visits()),
                missing(tier.lifetimePoints(), standing.lifetime()),
                window == TierTerms.Window.CALENDAR_YEAR ? LocalDate.of(today.getYear(), 12, 31) : null);
    }

    private static @Nullable Long missing(@Nullable Long needed, long there) {
        return needed == null ? null : Long.valueOf(Math.max(0, needed - there));
    }
}
