package io.tenure.shared.rest;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/** Points in time as the API writes them: ISO 8601 with a zone offset, in the years 1 to 9999. */
public final class Times {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999999999Z");

    private Times() {}

    /**
     * Reads a point in time.
     *
     * @throws IllegalArgumentException when it is none
     */
    public static Instant parse(String text) {
        try {
            Instant time = OffsetDateTime.parse(text).toInstant();
            if (!time.isBefore(FIRST) && !time.isAfter(LAST)) {
                return time;
            }
        } catch (DateTimeException notATime) {
            throw new IllegalArgumentException(explanation(), notATime);
        }
        throw new IllegalArgumentException(explanation());
    }

    private static String explanation() {
        return "must be a time in ISO 8601 with a zone offset in the years 1 to 9999, such as 2010-12-01T08:26:00Z";
    }
}
