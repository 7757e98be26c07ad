package io.tenure.relationship.domain;

import io.tenure.shared.domain.Rejection;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A date must lie after 1900 and not beyond what its kind allows. What has happened may lie a day ahead, because clocks
 * and time zones of sources differ; what is due may lie a century ahead.
 */
record DateMustBePlausible<T>(String field, Duration ahead, Moment<T> moment, Function<T, Instant> now)
        implements Rule<T> {

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration CENTURY = Duration.ofDays(36_525);

    /** Where the date stands in what is asked. */
    @FunctionalInterface
    interface Moment<T> {
        @Nullable
        Instant in(T subject);
    }

    static <T> DateMustBePlausible<T> happened(String field, Moment<T> moment, Function<T, Instant> now) {
        return new DateMustBePlausible<>(field, DAY, moment, now);
    }

    static <T> DateMustBePlausible<T> due(String field, Moment<T> moment, Function<T, Instant> now) {
        return new DateMustBePlausible<>(field, CENTURY, moment, now);
    }

    @Override
    public Optional<Rejection> brokenBy(T subject) {
        Instant date = moment.in(subject);
        if (date == null) {
            return Optional.empty();
        }
        if (date.isBefore(FIRST)) {
            return Optional.of(new Rejection(
                    "relationship." + field + "-before-1900",
                    "The date '" + words() + "' is " + date + ", before 1900: check the date and its format."));
        }
        Instant last = now.apply(subject).plus(ahead);
        return date.isAfter(last)
                ? Optional.of(new Rejection(
                        "relationship." + field + "-too-late",
                        "The date '" + words() + "' is " + date + ", after " + last
                                + ": check the date, its format and its time zone."))
                : Optional.empty();
    }

    private String words() {
        return field.replace('-', ' ');
    }
}
