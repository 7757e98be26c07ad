package io.tenure.value.application;

import io.tenure.value.domain.buying.PurchaseDays;
import io.tenure.value.domain.spending.SpendHistory;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The days on which a customer bought, and the money of each. */
final class Buyer {

    private final NavigableMap<LocalDate, BigDecimal> spent = new TreeMap<>();

    void add(LocalDate day, @Nullable BigDecimal amount) {
        spent.merge(day, amount == null ? BigDecimal.ZERO : amount, BigDecimal::add);
    }

    PurchaseDays days() {
        return PurchaseDays.of(spent.keySet());
    }

    LocalDate first() {
        return spent.firstKey();
    }

    LocalDate last() {
        return spent.lastKey();
    }

    /** The average of the days after the first, up to and with this one, as the publications have it. */
    SpendHistory repeatSpendUntil(LocalDate end) {
        return spendBetween(first(), end);
    }

    /** Money and days of purchase after a day, up to and with another; none when that is no later. */
    SpendHistory spendBetween(LocalDate after, LocalDate end) {
        if (!end.isAfter(after)) {
            return new SpendHistory(0, 0);
        }
        var days = spent.subMap(after, false, end, true).values();
        BigDecimal sum = days.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return new SpendHistory(days.size(), days.isEmpty() ? 0 : sum.doubleValue() / days.size());
    }

    /** Whether there is a purchase from one day on and before another, up to and with the end. */
    boolean boughtBetween(LocalDate from, LocalDate before, LocalDate end) {
        LocalDate day = spent.ceilingKey(from);
        return day != null && day.isBefore(before) && !day.isAfter(end);
    }
}
