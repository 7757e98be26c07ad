package io.tenure.relationship.csv;

import io.tenure.relationship.csv.Mapping.TimeField;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.temporal.TemporalAccessor;

/**
 * Reads points in time. A time that a change of clocks skips is moved on by the length of the gap; of one that it
 * repeats, the first is meant.
 */
final class Times {

    private final Memo<String, Instant> times = new Memo<>(this::parse);
    private final TimeField field;

    Times(TimeField field) {
        this.field = field;
    }

    /** @throws Unreadable when the cell is no date of the form that the mapping names */
    Instant of(String cell) {
        return times.of(cell);
    }

    private Instant parse(String cell) {
        try {
            TemporalAccessor time =
                    field.form().parseBest(cell, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
            return switch (time) {
                case OffsetDateTime exact -> exact.toInstant();
                case LocalDateTime local -> local.atZone(field.zone()).toInstant();
                case LocalDate day -> day.atStartOfDay(field.zone()).toInstant();
                default -> throw unreadable(cell);
            };
        } catch (DateTimeException _) {
            throw unreadable(cell);
        }
    }

    private static Unreadable unreadable(String cell) {
        return new Unreadable(
                "bad-date", Unreadable.shown(cell) + " is no date of the form that the mapping gives in 'pattern'");
    }
}
