package io.tenure.facts.domain;

import io.tenure.facts.domain.FactColumn.Turn;
import java.time.YearMonth;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** When passing time next changes facts of each sort. */
final class Turns {

    private Turns() {}

    /** A number of days that grows by one each day. */
    static Turn daily(Function<FactSheet, OptionalInt> days) {
        return (sheet, thresholds) -> {
            OptionalInt now = days.apply(sheet);
            if (now.isEmpty()) {
                return now;
            }
            OptionalInt ahead =
                    thresholds.map(turning -> next(turning, now.getAsInt())).orElse(OptionalInt.of(1));
            return ahead.isEmpty() ? ahead : OptionalInt.of(sheet.epochDay() + ahead.getAsInt());
        };
    }

    /** How far the first threshold lies ahead; one beyond all days is never reached. */
    private static OptionalInt next(SortedSet<Long> thresholds, int now) {
        return thresholds.tailSet(now + 1L).stream()
                .mapToLong(Long::longValue)
                .filter(threshold -> threshold < DayLog.BEFORE_THE_FIRST)
                .mapToInt(threshold -> (int) threshold - now)
                .findFirst();
    }

    /** What is counted over the last days: it changes when the oldest of it drops out. */
    static Turn window(Predicate<DayLogReader> counted, int... days) {
        return (sheet, thresholds) -> {
            DayLogReader reader = sheet.facts().days().reader();
            int first = Integer.MAX_VALUE;
            while (reader.next()) {
                for (int length : days) {
                    int leaves = reader.day() + length;
                    if (leaves > sheet.epochDay() && leaves < first && counted.test(reader)) {
                        first = leaves;
                    }
                }
            }
            return first == Integer.MAX_VALUE ? OptionalInt.empty() : OptionalInt.of(first);
        };
    }

    static Turn monthly() {
        return (sheet, thresholds) -> OptionalInt.of(
                (int) YearMonth.from(sheet.today()).plusMonths(1).atDay(1).toEpochDay());
    }
}
