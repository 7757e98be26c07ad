package io.tenure.relationship.portal;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Months in a row, in somebody's time zone. */
record Months(YearMonth first, YearMonth last, ZoneId zone) {
    private static final int COUNT = 24;

    static Months endingWith(Instant last, ZoneId zone) {
        var month = YearMonth.from(last.atZone(zone));
        return new Months(month.minusMonths(COUNT - 1), month, zone);
    }

    /** Those from a month on, the last in any case; all when the month lies before them. */
    Months from(YearMonth month) {
        var begin = month.isAfter(last) ? last : month;
        return begin.isAfter(first) ? new Months(begin, last, zone) : this;
    }

    /** Those in which something may have happened, when the first time is known. */
    Months sinceFirst(@Nullable Instant first) {
        return first == null ? this : from(of(first));
    }

    Instant begin() {
        return first.atDay(1).atStartOfDay(zone).toInstant();
    }

    YearMonth of(Instant moment) {
        return YearMonth.from(moment.atZone(zone));
    }

    boolean hold(Instant moment) {
        var month = of(moment);
        return !month.isBefore(first) && !month.isAfter(last);
    }

    List<YearMonth> all() {
        return Stream.iterate(first, month -> month.plusMonths(1))
                .limit(ChronoUnit.MONTHS.between(first, last) + 1)
                .toList();
    }
}
