package io.tenure.facts.domain;

import java.math.BigDecimal;
import java.util.Comparator;

/**
 * What happened of one kind on one day with one customer.
 *
 * @param day epoch day in the customer's time zone
 * @param outbound whether the firm began it
 * @param currency which of {@link CustomerFacts#currencies}, from 1; 0 when there is no money
 * @param count how often
 * @param money signed sum, money to the firm positive
 * @param delayDays days between due date and payment, summed; negative when paid early; 0 for other kinds
 */
record DayEntry(int day, DayKind kind, boolean outbound, int currency, long count, BigDecimal money, long delayDays) {

    /** The newest day first. */
    static final Comparator<DayEntry> ORDER = Comparator.comparingInt(DayEntry::day)
            .reversed()
            .thenComparing(DayEntry::kind)
            .thenComparing(DayEntry::outbound)
            .thenComparingInt(DayEntry::currency);

    DayEntry plus(DayEntry other) {
        return new DayEntry(
                day,
                kind,
                outbound,
                currency,
                count + other.count,
                money.add(other.money),
                delayDays + other.delayDays);
    }

    DayEntry inCurrency(int index) {
        return new DayEntry(day, kind, outbound, index, count, money, delayDays);
    }
}
