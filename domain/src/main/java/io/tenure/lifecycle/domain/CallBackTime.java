package io.tenure.lifecycle.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** When a lead is called back if nobody said when: the next working day at ten in the morning, where the lead lives. */
public final class CallBackTime {

    private static final LocalTime TEN = LocalTime.of(10, 0);

    private CallBackTime() {}

    public static Instant after(Instant now, ZoneId zone) {
        ZonedDateTime next = now.atZone(zone).plusDays(1).with(TEN);
        while (next.getDayOfWeek() == DayOfWeek.SATURDAY || next.getDayOfWeek() == DayOfWeek.SUNDAY) {
            next = next.plusDays(1);
        }
        return next.toInstant();
    }
}
