package io.tenure.bootstrap.security;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;

/**
 * That somebody has signed in.
 *
 * @param version of the account at that time
 * @param since when that was, to the second
 * @param seen the last time they asked for something, to the minute or so
 */
record SignedIn(String name, long version, Instant since, Instant seen) {

    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration LONGEST = Duration.ofHours(12);
    private static final Duration SEEN_ANEW = Duration.ofMinutes(1);
    private static final String BETWEEN = ".";

    /** Reads what {@link #text} wrote, and nothing else. */
    static SignedIn of(String text) {
        String[] parts = text.split("\\.", -1);
        return new SignedIn(
                new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8),
                Long.parseLong(parts[1]),
                Instant.ofEpochSecond(Long.parseLong(parts[2])),
                Instant.ofEpochSecond(Long.parseLong(parts[3])));
    }

    String text() {
        return String.join(
                BETWEEN,
                Base64.getUrlEncoder().withoutPadding().encodeToString(name.getBytes(StandardCharsets.UTF_8)),
                Long.toString(version),
                Long.toString(since.getEpochSecond()),
                Long.toString(seen.getEpochSecond()));
    }

    boolean isOver(Instant now) {
        return now.isAfter(seen.plus(IDLE)) || now.isAfter(since.plus(LONGEST));
    }

    boolean isToBeSeenAnew(Instant now) {
        return now.isAfter(seen.plus(SEEN_ANEW));
    }

    SignedIn seen(Instant now) {
        return new SignedIn(name, version, since, now);
    }
}
