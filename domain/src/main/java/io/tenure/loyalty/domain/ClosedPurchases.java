package io.tenure.loyalty.domain;

import io.tenure.loyalty.events.PurchaseCounted;
import io.tenure.loyalty.events.RulePoints;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What purchases that can no longer be changed have had of each rule, as long as others of the same month can still
 * come: the limits of a rule bound them all together.
 *
 * @param days by day, as 2026-11-30
 */
public record ClosedPurchases(Map<String, Day> days) {

    static final ClosedPurchases NONE = new ClosedPurchases(Map.of());

    /**
     * What the purchases of a day have had.
     *
     * @param points by rule
     * @param until when the last purchase of the month is closed
     */
    public record Day(Map<String, Long> points, Instant until) {

        public Day {
            points = Map.copyOf(points);
        }
    }

    public ClosedPurchases {
        days = Map.copyOf(days);
    }

    ClosedPurchases with(PurchaseCounted closed) {
        if (closed.points() == 0) {
            return this;
        }
        String day = closed.day().toString();
        Day before = days.getOrDefault(day, new Day(Map.of(), Instant.MIN));
        Map<String, Long> points = new HashMap<>(before.points());
        for (RulePoints each : closed.rules()) {
            points.merge(each.rule(), each.points(), Long::sum);
        }
        Instant until = end(closed.day()).plus(changeable(closed));
        Map<String, Day> more = new HashMap<>(days);
        more.put(day, new Day(points, until.isAfter(before.until()) ? until : before.until()));
        return new ClosedPurchases(more);
    }

    /** A purchase of a month can come as long as the longest of those terms lets it by which others were counted. */
    ClosedPurchases openFor(Collection<PurchaseCounted> known) {
        Duration longest = known.stream()
                .map(ClosedPurchases::changeable)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        Map<String, Day> longer = new HashMap<>(days);
        longer.replaceAll((day, had) -> {
            Instant until = end(LocalDate.parse(day)).plus(longest);
            return until.isAfter(had.until()) ? new Day(had.points(), until) : had;
        });
        return new ClosedPurchases(longer);
    }

    private static Duration changeable(PurchaseCounted purchase) {
        return Duration.between(purchase.purchasedAt(), purchase.correctableUntil());
    }

    /** The month ends a day later for whoever is farthest west. */
    private static Instant end(LocalDate day) {
        return YearMonth.from(day)
                .plusMonths(1)
                .atDay(2)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
    }

    ClosedPurchases at(Instant now) {
        Map<String, Day> fewer = new HashMap<>(days);
        fewer.values().removeIf(day -> day.until().isBefore(now));
        return new ClosedPurchases(fewer);
    }

    long given(String rule, Predicate<LocalDate> on) {
        return days.entrySet().stream()
                .filter(each -> on.test(LocalDate.parse(each.getKey())))
                .mapToLong(each -> each.getValue().points().getOrDefault(rule, 0L))
                .sum();
    }
}
