package io.tenure.value.domain.buying;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.LongStream;

/** The days on which a customer has bought, each once, in order; in the zone in which the firm counts its days. */
public final class PurchaseDays {

    private static final double DAYS_OF_A_WEEK = 7;

    private final long[] days;

    private PurchaseDays(long[] days) {
        this.days = days;
    }

    /**
     * Merges the purchases of a day into one.
     *
     * @param days in any order, at least one
     */
    public static PurchaseDays of(Collection<LocalDate> days) {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("A customer without a purchase has no days of purchase.");
        }
        return new PurchaseDays(days.stream()
                .mapToLong(LocalDate::toEpochDay)
                .sorted()
                .distinct()
                .toArray());
    }

    /**
     * The days as they are.
     *
     * @param days epoch days in rising order, each once, at least one
     */
    public static PurchaseDays ofEpochDays(long[] days) {
        if (days.length == 0) {
            throw new IllegalArgumentException("A customer without a purchase has no days of purchase.");
        }
        return new PurchaseDays(days.clone());
    }

    public LocalDate last() {
        return LocalDate.ofEpochDay(days[days.length - 1]);
    }

    public LocalDate first() {
        return LocalDate.ofEpochDay(days[0]);
    }

    public LongStream epochDays() {
        return LongStream.of(days);
    }

    /** What was known at the end of a day, in weeks; empty when the customer had not bought by then. */
    public Optional<PurchaseHistory> historyAt(LocalDate end) {
        int purchases = until(end);
        if (purchases == 0) {
            return Optional.empty();
        }
        return Optional.of(new PurchaseHistory(
                purchases - 1,
                (days[purchases - 1] - days[0]) / DAYS_OF_A_WEEK,
                ChronoUnit.DAYS.between(first(), end) / DAYS_OF_A_WEEK));
    }

    /** Days of purchase up to and with this one. */
    public int until(LocalDate end) {
        int purchases = 0;
        while (purchases < days.length && days[purchases] <= end.toEpochDay()) {
            purchases++;
        }
        return purchases;
    }

    /** Days of purchase after the first, up to and with this one. */
    public int repeatsUntil(LocalDate end) {
        return Math.max(0, until(end) - 1);
    }
}
