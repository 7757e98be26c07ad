package io.tenure.lifecycle.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When a lead is called back if nobody said when: at ten in the morning where the lead lives, on a working day. */
public final class CallBackTime {

    private static final LocalTime TEN = LocalTime.of(10, 0);

    private CallBackTime() {}

    /**
     * That time.
     *
     * @param days to wait, at least 1; a weekend at their end is waited for, too
     */
    public static Instant after(Instant now, int days, ZoneId zone) {
        ZonedDateTime next = now.atZone(zone).plusDays(days).with(TEN);
        while (next.getDayOfWeek() == DayOfWeek.SATURDAY || next.getDayOfWeek() == DayOfWeek.SUNDAY) {
            next = next.plusDays(1);
        }
        return next.toInstant();
    }
}
