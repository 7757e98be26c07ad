package io.tenure.value.domain.scoring;

import io.tenure.shared.domain.Rejection;
import io.tenure.value.events.ValueSettings;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;

/** What settings must keep to, so that a run with them means something. */
public final class SettingsRules {

    /** Ten years: beyond, no model of this kind is to be believed. */
    public static final int LONGEST_HORIZON = 520;

    private static final int LONGEST_SILENCE = 3_650;
    private static final BigDecimal HIGHEST_RATE = BigDecimal.ONE;
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

    private static Optional<String> rule(boolean kept, String reason) {
        return kept ? Optional.empty() : Optional.of(reason);
    }

    private static boolean within(BigDecimal value, BigDecimal least, BigDecimal most) {
        return value.compareTo(least) >= 0 && value.compareTo(most) <= 0;
    }
}
