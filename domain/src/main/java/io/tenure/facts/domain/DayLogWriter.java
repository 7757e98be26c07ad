package io.tenure.facts.domain;

import java.math.BigDecimal;

/** Packs the entries of a {@link DayLog}: see there for the form. */
final class DayLogWriter {

    static final int COUNTED = 0x40;
    static final int PAID = 0x80;
    static final int OUTBOUND = 0x20;
    static final int HUNDREDTHS = 2;

    private static final BigDecimal LARGEST = BigDecimal.valueOf(1L << 58, HUNDREDTHS);

    private final PackedBytes packed;
    private int day = DayLog.BEFORE_THE_FIRST;

    DayLogWriter(int expected) {
        packed = new PackedBytes(expected);
    }

    /** Takes over packed entries, the last of them of a day. */
    void copy(byte[] from, int start, int end, int lastDay) {
        packed.addAll(from, start, end);
        day = lastDay;
    }

    void write(DayEntry entry) {
        packed.addNumber((long) day - entry.day());
        day = entry.day();
        boolean paid = entry.currency() != 0;
        packed.add(entry.kind().code()
                | (entry.outbound() ? OUTBOUND : 0)
                | (entry.count() != 1 ? COUNTED : 0)
                | (paid ? PAID : 0));
        if (entry.count() != 1) {
            packed.addNumber(entry.count());
        }
        if (paid) {
            money(entry.money(), entry.currency());
        }
        if (entry.kind() == DayKind.DUE_PAYMENT) {
            packed.addNumber(zigzag(entry.delayDays()));
        }
    }

    private void money(BigDecimal money, int currency) {
        int other = currency == 1 ? 0 : 2;
        BigDecimal plain = MoneySum.plain(money);
        if (plain.scale() == HUNDREDTHS && plain.abs().compareTo(LARGEST) < 0) {
            packed.addNumber((zigzag(plain.unscaledValue().longValueExact()) << 2) | other);
        } else {
            byte[] exact = plain.unscaledValue().toByteArray();
            packed.addNumber(((long) exact.length << 2) | other | 1);
            packed.addNumber(plain.scale());
            packed.addAll(exact, 0, exact.length);
        }
        if (currency != 1) {
            packed.addNumber(currency);
        }
    }

    static long zigzag(long value) {
        return (value << 1) ^ (value >> 63);
    }

    byte[] bytes() {
        return packed.copy();
    }
}
