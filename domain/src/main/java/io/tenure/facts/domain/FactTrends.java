package io.tenure.facts.domain;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** What the days of a customer say about where the relationship goes. */
final class FactTrends {

    /** Days looked back on for payment delay and answers. */
    static final int YEAR = 365;

    /** Days within which an answer counts as one. */
    static final int PATIENCE = 14;

    /** Whole months that the trend of profit looks back on, and the fewest that make a trend. */
    static final int MONTHS = 6;

    static final int FEWEST_MONTHS = 3;

    private FactTrends() {}

    static OptionalDouble paymentDelay(DayLogReader reader, int today) {
        long payments = 0;
        long days = 0;
        while (reader.next() && today - reader.day() < YEAR) {
            if (reader.kind() == DayKind.DUE_PAYMENT) {
                payments += reader.count();
                days += reader.delayDays();
            }
        }
        return payments == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) days / payments);
    }

    /**
     * Of the days in the last year on which the firm approached the customer, the share that the customer answered: by
     * any interaction of the own accord on that day or in the 14 days after. Days whose 14 days are not over count only
     * when answered. Empty without any.
     */
    static OptionalDouble responseRate(DayLog log, int today) {
        DayLogReader reader = log.reader();
        int lastAnswer = Integer.MAX_VALUE;
        long answered = 0;
        long contacts = 0;
        boolean more = reader.next();
        while (more && today - reader.day() < YEAR) {
            int day = reader.day();
            boolean approached = false;
            while (more && reader.day() == day) {
                approached |= reader.outbound() && reader.kind().isContact();
                lastAnswer = !reader.outbound() && reader.kind().isInteraction() ? day : lastAnswer;
                more = reader.next();
            }
            boolean hasAnswer = lastAnswer != Integer.MAX_VALUE && lastAnswer - day <= PATIENCE;
            if (approached && (hasAnswer || today - day > PATIENCE)) {
                contacts++;
                answered += hasAnswer ? 1 : 0;
            }
        }
        return contacts == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) answered / contacts);
    }

    /** The months in which money moved, oldest first, from an epoch day on. */
    static SortedMap<YearMonth, MonthlyMoney> months(DayLogReader reader, int currency, int from) {
        SortedMap<YearMonth, MonthlyMoney> months = new TreeMap<>();
        while (currency != 0 && reader.next() && reader.day() >= from) {
            if (reader.currency() == currency) {
                DayEntry entry = reader.entry();
                YearMonth month = YearMonth.from(LocalDate.ofEpochDay(entry.day()));
                months.put(month, months.getOrDefault(month, MonthlyMoney.NONE).plus(entry.kind(), entry.money()));
            }
        }
        return months;
    }

    /**
     * The slope of the least-squares line through the profit of the last six months that are over, in money per month.
     * Months before the one in which the relationship began do not count, months without money count as nothing; empty
     * with fewer than three.
     */
    static OptionalDouble profitTrend(FactSheet sheet) {
        YearMonth current = YearMonth.from(sheet.today());
        YearMonth began = YearMonth.from(sheet.today().minusDays(sheet.tenureDays()));
        int months = (int) Math.min(MONTHS, began.until(current, ChronoUnit.MONTHS));
        if (months < FEWEST_MONTHS) {
            return OptionalDouble.empty();
        }
        Map<YearMonth, MonthlyMoney> money = sheet.monthsFrom(current.minusMonths(months));
        double middle = (months - 1) / 2.0;
        double above = 0;
        double below = 0;
        for (int month = 0; month < months; month++) {
            BigDecimal profit = money.getOrDefault(current.minusMonths(months - month), MonthlyMoney.NONE)
                    .profit();
            above += (month - middle) * profit.doubleValue();
            below += (month - middle) * (month - middle);
        }
        return OptionalDouble.of(above / below);
    }

    /** How much of what is wanted happened after a day. */
    static long countAfter(int day, DayLogReader newestFirst, Predicate<DayLogReader> wanted) {
        long count = 0;
        while (newestFirst.next() && newestFirst.day() > day) {
            count += wanted.test(newestFirst) ? newestFirst.count() : 0;
        }
        return count;
    }
}
