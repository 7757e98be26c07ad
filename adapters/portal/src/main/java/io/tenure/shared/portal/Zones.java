package io.tenure.shared.portal;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Reads the names of time zones that people and browsers give. */
final class Zones {
    /** The browser's zone, which the page's script tells with each visit. */
    static final String COOKIE = "zone";

    static final ZoneId DEFAULT = ZoneOffset.UTC;

    private Zones() {}

    static ZoneId parse(@Nullable String name, ZoneId otherwise) {
        if (name == null || name.isBlank()) {
            return otherwise;
        }
        try {
            return ZoneId.of(name.replace("%2F", "/"));
        } catch (DateTimeException unreadable) {
            return otherwise;
        }
    }
}
