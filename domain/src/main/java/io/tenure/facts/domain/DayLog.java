package io.tenure.facts.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * What happened with a customer day by day, packed into few bytes: a purchase takes about six. An interaction of today
 * takes the same time however long the history is.
 *
 * <p>Form: entries in {@link DayEntry#ORDER}, each as days before the entry ahead of it (variable length), a byte of
 * kind and flags, then count, money and delay where there is something to say. Money is in hundredths, or exact with
 * its scale where hundredths cannot hold it.
 */
public record DayLog(byte[] bytes) {

    public static final DayLog EMPTY = new DayLog(new byte[0]);

    /** An epoch day in the year 4840, later than all that can have happened. */
    static final int BEFORE_THE_FIRST = 1 << 20;

    private static final int ROOM = 24;

    DayLog plus(DayEntry added) {
        DayLogReader reader = reader();
        int dayBefore = BEFORE_THE_FIRST;
        while (reader.next()) {
            DayEntry here = reader.entry();
            int order = DayEntry.ORDER.compare(here, added);
            if (order >= 0) {
                return with(order == 0 ? List.of(here.plus(added)) : List.of(added, here), reader, dayBefore);
            }
            dayBefore = reader.day();
        }
        return with(List.of(added), reader, dayBefore);
    }

    /** The same with other entries in the place of the one that the reader stands on. */
    private DayLog with(List<DayEntry> entries, DayLogReader reader, int dayBefore) {
        DayLogWriter writer = new DayLogWriter(bytes.length + ROOM);
        writer.copy(bytes, 0, reader.start(), dayBefore);
        entries.forEach(writer::write);
        writer.copy(bytes, reader.end(), bytes.length, 0);
        return new DayLog(writer.bytes());
    }

    DayLog plus(DayLog other) {
        DayLogWriter writer = new DayLogWriter(bytes.length + other.bytes.length);
        List<DayEntry> ours = entries();
        List<DayEntry> theirs = other.entries();
        int i = 0;
        int j = 0;
        while (i < ours.size() || j < theirs.size()) {
            int order =
                    i == ours.size() ? 1 : j == theirs.size() ? -1 : DayEntry.ORDER.compare(ours.get(i), theirs.get(j));
            DayEntry next = order > 0 ? theirs.get(j) : ours.get(i);
            writer.write(order == 0 ? next.plus(theirs.get(j)) : next);
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return new DayLog(writer.bytes());
    }

    /** The same without what came after an epoch day. */
    DayLog upTo(int day) {
        DayLogReader reader = reader();
        while (reader.next()) {
            if (reader.day() <= day) {
                return reader.start() == 0 ? this : from(reader);
            }
        }
        return EMPTY;
    }

    private DayLog from(DayLogReader reader) {
        DayLogWriter writer = new DayLogWriter(bytes.length);
        writer.write(reader.entry());
        writer.copy(bytes, reader.end(), bytes.length, 0);
        return new DayLog(writer.bytes());
    }

    /** The same with currencies numbered anew, in the same order. */
    DayLog renumbered(IntUnaryOperator currency) {
        DayLogWriter writer = new DayLogWriter(bytes.length + ROOM);
        entries()
                .forEach(entry -> writer.write(
                        entry.currency() == 0 ? entry : entry.inCurrency(currency.applyAsInt(entry.currency()))));
        return new DayLog(writer.bytes());
    }

    DayLogReader reader() {
        return new DayLogReader(bytes);
    }

    List<DayEntry> entries() {
        List<DayEntry> entries = new ArrayList<>();
        DayLogReader reader = reader();
        while (reader.next()) {
            entries.add(reader.entry());
        }
        return entries;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DayLog log && Arrays.equals(bytes, log.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return entries().toString();
    }
}
