package io.tenure.facts.domain;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.Predicate;

/** What one pass over the days of a customer adds up to. */
final class FactTotals {

    private static final int KINDS = DayKind.values().length;
    private static final int NEVER = Integer.MIN_VALUE;

    private final long[] counts = new long[KINDS];
    private final MoneySum[] sums = new MoneySum[KINDS];
    private final int[] firsts = new int[KINDS];
    private final int[] lasts = new int[KINDS];
    private long apart;
    private long purchaseDays;
    private long contactsOut;
    private long contactsIn;

    private FactTotals() {
        Arrays.fill(firsts, NEVER);
        Arrays.fill(lasts, NEVER);
    }

    static FactTotals of(DayLogReader reader, int currency) {
        FactTotals totals = new FactTotals();
        while (reader.next()) {
            totals.add(reader, currency);
        }
        return totals;
    }

    /** The currency of most purchases, then of most interactions, then the first in the alphabet; 0 without any. */
    static int mainCurrency(CustomerFacts facts) {
        int currencies = facts.currencies().size();
        if (currencies <= 1) {
            return currencies;
        }
        long[] weights = new long[currencies + 1];
        DayLogReader reader = facts.days().reader();
        while (reader.next()) {
            weights[reader.currency()] += reader.kind() == DayKind.PURCHASE ? reader.count() << 32 : reader.count();
        }
        int main = 1;
        for (int currency = 2; currency <= currencies; currency++) {
            main = weights[currency] > weights[main] ? currency : main;
        }
        return main;
    }

    private void add(DayLogReader reader, int currency) {
        int kind = reader.kind().code();
        if (reader.kind() == DayKind.PURCHASE && firsts[kind] != reader.day()) {
            purchaseDays++;
        }
        counts[kind] += reader.count();
        if (reader.kind().isContact()) {
            contactsOut += reader.outbound() ? reader.count() : 0;
            contactsIn += reader.outbound() ? 0 : reader.count();
        }
        firsts[kind] = reader.day();
        lasts[kind] = Math.max(lasts[kind], reader.day());
        if (reader.currency() == currency && currency != 0) {
            if (sums[kind] == null) {
                sums[kind] = new MoneySum();
            }
            reader.addMoneyTo(sums[kind]);
        } else if (reader.currency() != 0) {
            apart += reader.count();
        }
    }

    long count(DayKind kind) {
        return counts[kind.code()];
    }

    BigDecimal money(DayKind kind) {
        MoneySum sum = sums[kind.code()];
        return sum == null ? new MoneySum().total() : sum.total();
    }

    long apart() {
        return apart;
    }

    long purchaseDays() {
        return purchaseDays;
    }

    long contactsOut() {
        return contactsOut;
    }

    long contactsIn() {
        return contactsIn;
    }

    long interactions() {
        long sum = 0;
        for (DayKind kind : DayKind.values()) {
            sum += kind.isInteraction() ? count(kind) : 0;
        }
        return sum;
    }

    BigDecimal serviceMoney() {
        BigDecimal sum = BigDecimal.ZERO;
        for (DayKind kind : DayKind.values()) {
            sum = kind.isRevenue() || kind.isPayment() ? sum : sum.add(money(kind));
        }
        return sum;
    }

    OptionalInt first(DayKind kind) {
        return day(firsts[kind.code()]);
    }

    OptionalInt last(DayKind kind) {
        return day(lasts[kind.code()]);
    }

    OptionalInt lastInteraction() {
        return lastOf(DayKind::isInteraction);
    }

    OptionalInt lastContact() {
        return lastOf(DayKind::isContact);
    }

    OptionalInt firstDay() {
        int first = NEVER;
        for (DayKind kind : DayKind.values()) {
            int day = firsts[kind.code()];
            first = day != NEVER && (first == NEVER || day < first) ? day : first;
        }
        return day(first);
    }

    private OptionalInt lastOf(Predicate<DayKind> which) {
        int last = NEVER;
        for (DayKind kind : DayKind.values()) {
            last = which.test(kind) ? Math.max(last, lasts[kind.code()]) : last;
        }
        return day(last);
    }

    private static OptionalInt day(int day) {
        return day == NEVER ? OptionalInt.empty() : OptionalInt.of(day);
    }
}
