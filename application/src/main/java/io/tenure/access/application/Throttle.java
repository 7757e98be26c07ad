package io.tenure.access.application;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes those wait who fail again and again: after some failures one second, then twice as long each time, up to a
 * quarter of an hour. Remembers a bounded number, the latest.
 */
final class Throttle {

    private static final int MOST_REMEMBERED = 20_000;
    private static final int MOST_DOUBLINGS = 10;
    private static final Duration LONGEST = Duration.ofMinutes(15);

    private final int free;
    private final InstantSource clock;
    private final Map<Key, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Failures> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    /** Whose failures are counted together. */
    record Key(String who, String address) {}

    private record Failures(int count, Instant last, Instant notBefore) {}

    /**
     * Begins with a clean slate.
     *
     * @param free failures that cost no waiting
     */
    Throttle(int free, InstantSource clock) {
        this.free = free;
        this.clock = clock;
    }

    /**
     * Begins an attempt and counts it as failed until it is known to be right, so that many at once gain nothing.
     *
     * @return zero to go ahead; otherwise how long to wait, and the attempt does not count
     */
    synchronized Duration begin(Key key) {
        Instant now = clock.instant();
        @Nullable Failures known = failures.get(key);
        if (known != null && now.isBefore(known.notBefore())) {
            return Duration.between(now, known.notBefore());
        }
        int count = known == null || known.last().plus(LONGEST).isBefore(now) ? 1 : known.count() + 1;
        failures.put(key, new Failures(count, now, now.plus(delay(count))));
        return Duration.ZERO;
    }

    /** Forgets all failures. */
    synchronized void forget(Key key) {
        failures.remove(key);
    }

    /** Takes one attempt back, because it was right. */
    synchronized void takeBack(Key key) {
        failures.computeIfPresent(
                key,
                (_, known) -> known.count() == 1 ? null : new Failures(known.count() - 1, known.last(), Instant.MIN));
    }

    private Duration delay(int count) {
        if (count < free) {
            return Duration.ZERO;
        }
        Duration doubled = Duration.ofSeconds(1L << Math.min(count - free, MOST_DOUBLINGS));
        return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
    }
}
