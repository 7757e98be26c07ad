package io.tenure.relationship.portal;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The 24 months that a strip shows. */
record ActivityMonths(YearMonth first, ZoneId zone) {
    static final int COUNT = 24;

    static ActivityMonths endingWith(Instant last, ZoneId zone) {
        return new ActivityMonths(YearMonth.from(last.atZone(zone)).minusMonths(COUNT - 1), zone);
    }

    Instant begin() {
        return first.atDay(1).atStartOfDay(zone).toInstant();
    }

    /** The place of a moment among the months, from 0; outside when below 0 or beyond the last. */
    int place(Instant moment) {
        return (int) ChronoUnit.MONTHS.between(first, YearMonth.from(moment.atZone(zone)));
    }

    YearMonth month(int place) {
        return first.plusMonths(place);
    }
}
