package io.tenure.messaging.domain;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The time of day in which nobody is to be disturbed.
 *
 * @param from inclusive
 * @param to exclusive; before {@code from} when the night lies between them
 */
public record QuietHours(LocalTime from, LocalTime to) {

    /** The first moment, not before {@code at}, that is outside of them. */
    public Instant over(Instant at, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        LocalTime time = local.toLocalTime();
        boolean overnight = to.isBefore(from);
        boolean late = !time.isBefore(from);
        boolean early = time.isBefore(to);
        boolean quiet = overnight ? late || early : late && early;
        if (!quiet) {
            return at;
        }
        boolean tomorrow = overnight && late;
        return local.toLocalDate()
                .plusDays(tomorrow ? 1 : 0)
                .atTime(to)
                .atZone(zone)
                .toInstant();
    }
}
