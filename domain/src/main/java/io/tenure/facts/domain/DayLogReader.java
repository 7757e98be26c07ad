package io.tenure.facts.domain;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Goes through the entries of a {@link DayLog}, the newest day first, without making an object of each. */
final class DayLogReader {

    private final byte[] bytes;
    private int start;
    private int at;
    private int day = DayLog.BEFORE_THE_FIRST;
    private int mark;
    private long count;
    private int currency;
    private long hundredths;
    private BigDecimal rest = BigDecimal.ZERO;
    private long delayDays;

    DayLogReader(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Goes to the next entry; false when there is none. */
    boolean next() {
        start = at;
        if (at == bytes.length) {
            return false;
        }
        day -= (int) varint();
        mark = bytes[at++];
        count = (mark & DayLogWriter.COUNTED) == 0 ? 1 : varint();
        hundredths = 0;
        rest = BigDecimal.ZERO;
        currency = 0;
        if ((mark & DayLogWriter.PAID) != 0) {
            money();
        }
        delayDays = kind() == DayKind.DUE_PAYMENT ? unzigzag(varint()) : 0;
        return true;
    }

    private void money() {
        long head = varint();
        if ((head & 1) == 0) {
            hundredths = unzigzag(head >>> 2);
        } else {
            int length = (int) (head >>> 2);
            int scale = (int) varint();
            rest = new BigDecimal(new BigInteger(bytes, at, length), scale);
            at += length;
        }
        currency = (head & 2) == 0 ? 1 : (int) varint();
    }

    /** Where the entry begins. */
    int start() {
        return start;
    }

    /** Where the next entry begins. */
    int end() {
        return at;
    }

    int day() {
        return day;
    }

    DayKind kind() {
        return DayKind.ofCode(mark & 0x1F);
    }

    boolean outbound() {
        return (mark & DayLogWriter.OUTBOUND) != 0;
    }

    int currency() {
        return currency;
    }

    long count() {
        return count;
    }

    long delayDays() {
        return delayDays;
    }

    void addMoneyTo(MoneySum sum) {
        sum.addHundredths(hundredths);
        if (rest.signum() != 0) {
            sum.add(rest);
        }
    }

    DayEntry entry() {
        BigDecimal money = rest.signum() == 0 ? BigDecimal.valueOf(hundredths, DayLogWriter.HUNDREDTHS) : rest;
        return new DayEntry(day, kind(), outbound(), currency, count, money, delayDays);
    }

    private static long unzigzag(long value) {
        return (value >>> 1) ^ -(value & 1);
    }

    private long varint() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[at++];
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }
}
