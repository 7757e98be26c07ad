package io.tenure.alerts.rules;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

/** Hours of the day at which little should happen, from inclusive, to exclusive; over midnight where from is later. */
public record OddHours(LocalTime from, LocalTime to, ZoneId zone) {

    public boolean contain(Instant at) {
        LocalTime time = LocalTime.ofInstant(at, zone);
        boolean begun = !time.isBefore(from);
        boolean notOver = time.isBefore(to);
        return from.isBefore(to) ? begun && notOver : begun || notOver;
    }
}
