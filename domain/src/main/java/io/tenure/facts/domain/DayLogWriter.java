package io.tenure.facts.domain;

import java.math.BigDecimal;
import java.util.Arrays;

/** Packs the entries of a {@link DayLog}: see there for the form. */
final class DayLogWriter {

    static final int COUNTED = 0x40;
    static final int PAID = 0x80;
    static final int OUTBOUND = 0x20;
    static final int HUNDREDTHS = 2;

    private static final BigDecimal LARGEST = BigDecimal.valueOf(1L << 58, HUNDREDTHS);

    private byte[] bytes;
    private int size;
    private int day = DayLog.BEFORE_THE_FIRST;

    DayLogWriter(int expected) {
        bytes = new byte[expected];
    }

    /** Takes over packed entries, the last of them of a day. */
    void copy(byte[] from, int start, int end, int lastDay) {
        append(from, start, end);
        day = lastDay;
    }

    private void append(byte[] from, int start, int end) {
        reserve(end - start);
        for (int at = start; at < end; at++) {
            bytes[size++] = from[at];
        }
    }

    void write(DayEntry entry) {
        varint((long) day - entry.day());
        day = entry.day();
        boolean paid = entry.currency() != 0;
        reserve(1);
        bytes[size++] = (byte) (entry.kind().code()
                | (entry.outbound() ? OUTBOUND : 0)
                | (entry.count() != 1 ? COUNTED : 0)
                | (paid ? PAID : 0));
        if (entry.count() != 1) {
            varint(entry.count());
        }
        if (paid) {
            money(entry.money(), entry.currency());
        }
        if (entry.kind() == DayKind.DUE_PAYMENT) {
            varint(zigzag(entry.delayDays()));
        }
    }

    private void money(BigDecimal money, int currency) {
        int other = currency == 1 ? 0 : 2;
        BigDecimal plain = MoneySum.plain(money);
        if (plain.scale() == HUNDREDTHS && plain.abs().compareTo(LARGEST) < 0) {
            varint((zigzag(plain.unscaledValue().longValueExact()) << 2) | other);
        } else {
            byte[] exact = plain.unscaledValue().toByteArray();
            varint(((long) exact.length << 2) | other | 1);
            varint(plain.scale());
            append(exact, 0, exact.length);
        }
        if (currency != 1) {
            varint(currency);
        }
    }

    static long zigzag(long value) {
        return (value << 1) ^ (value >> 63);
    }

    private void varint(long value) {
        reserve(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) ((rest & 0x7F) | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }
}
