package io.tenure.value.domain.scoring;

import io.tenure.shared.domain.Rejection;
import io.tenure.value.domain.ranking.Scale;
import io.tenure.value.events.MarketEstimate;
import io.tenure.value.events.RfmEdges;
import io.tenure.value.events.ValueSettings;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What settings must keep to, so that a run with them means something. */
public final class SettingsRules {

    /** Ten years: beyond, no model of this kind is to be believed. */
    public static final int LONGEST_HORIZON = 520;

    private static final int LONGEST_SILENCE = 3_650;
    private static final BigDecimal HIGHEST_RATE = BigDecimal.ONE;
    private static final int LONGEST_SOURCE = 500;
    private static final BigDecimal LARGEST_MARKET = new BigDecimal("1E+15");
    private static final BigDecimal HIGHEST_COST = new BigDecimal("1000000");

    private SettingsRules() {}

    /** What is wrong with the settings; empty when nothing is. */
    public static Optional<Rejection> broken(ValueSettings settings) {
        return Stream.of(
                        rule(
                                settings.horizonWeeks() >= 1 && settings.horizonWeeks() <= LONGEST_HORIZON,
                                "The horizon is 1 to " + LONGEST_HORIZON + " weeks"),
                        rule(
                                within(settings.discountRate(), BigDecimal.ZERO, HIGHEST_RATE),
                                "The discount rate of a year is a share from 0 to 1, such as 0.10"),
                        rule(
                                settings.abcA().signum() > 0
                                        && within(settings.abcB(), settings.abcA(), BigDecimal.ONE),
                                "The cut points are shares with 0 < abcA <= abcB <= 1, such as 0.80 and 0.95"),
                        rule(
                                settings.silentAfterDays() >= 1 && settings.silentAfterDays() <= LONGEST_SILENCE,
                                "A customer is lost after 1 to " + LONGEST_SILENCE + " days without a purchase"),
                        rule(
                                within(settings.productShare(), BigDecimal.ZERO, BigDecimal.ONE),
                                "The goods cost a share of revenue from 0 to 1"),
                        rule(
                                ContactCosts.KINDS.containsAll(
                                        settings.costPerContact().keySet()),
                                "A contact is one of " + ContactCosts.KINDS),
                        rule(
                                Stream.concat(
                                                settings.costPerContact().values().stream(),
                                                Stream.of(settings.costPerComplaint()))
                                        .allMatch(cost -> within(cost, BigDecimal.ZERO, HIGHEST_COST)),
                                "A cost is 0 to " + HIGHEST_COST))
                .flatMap(Optional::stream)
                .map(reason -> new Rejection("value.invalid-settings", reason))
                .findFirst();
    }

    /** What is wrong with an estimate of a market; empty when nothing is. */
    public static Optional<Rejection> broken(MarketEstimate market) {
        return Stream.of(
                        rule(
                                market.currency().matches("[A-Z]{3}"),
                                "The currency of a market is a code of ISO 4217, such as GBP"),
                        rule(
                                market.yearlySpending().signum() > 0
                                        && market.yearlySpending().compareTo(LARGEST_MARKET) <= 0,
                                "A market spends more than 0 a year, and at most " + LARGEST_MARKET.toPlainString()),
                        rule(
                                !market.source().isBlank() && market.source().length() <= LONGEST_SOURCE,
                                "The source of the estimate of a market is 1 to " + LONGEST_SOURCE
                                        + " characters, such as the survey and its year"))
                .flatMap(Optional::stream)
                .map(reason -> new Rejection("value.invalid-market", reason))
                .findFirst();
    }

    /** What is wrong with fixed limits of RFM; empty when nothing is. */
    public static Optional<Rejection> broken(RfmEdges edges) {
        return Stream.of(
                        rule(
                                limits(edges.recencyDays(), 0),
                                "Limits of recency are four numbers of days, each larger than the one before, such as 30, 90, 180, 365"),
                        rule(
                                limits(edges.purchases(), 1),
                                "Limits of frequency are four numbers of purchases, each larger than the one before, such as 1, 2, 4, 8"),
                        rule(
                                edges.currency().matches("[A-Z]{3}"),
                                "The currency of the limits of money is a code of ISO 4217, such as GBP"),
                        rule(
                                limits(edges.spent(), BigDecimal.ZERO),
                                "Limits of money are four amounts, each larger than the one before, such as 100, 300, 1000, 3000"))
                .flatMap(Optional::stream)
                .map(reason -> new Rejection("value.invalid-rfm-edges", reason))
                .findFirst();
    }

    private static <N extends Comparable<N>> boolean limits(List<N> limits, N least) {
        return limits.size() == Scale.SCORES - 1
                && limits.getFirst().compareTo(least) >= 0
                && IntStream.range(1, limits.size())
                        .allMatch(place -> limits.get(place).compareTo(limits.get(place - 1)) > 0);
    }

    private static Optional<String> rule(boolean kept, String reason) {
        return kept ? Optional.empty() : Optional.of(reason);
    }

    private static boolean within(BigDecimal value, BigDecimal least, BigDecimal most) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }
}
