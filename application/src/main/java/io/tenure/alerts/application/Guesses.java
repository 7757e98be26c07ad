package io.tenure.alerts.application;

import io.tenure.alerts.rules.GuessBound;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How many numbers and codes that nobody has each till may still give: a bucket each, which fills again with time.
 * Remembers a bounded number of tills, the latest. Safe for use by many threads.
 */
final class Guesses {

    private static final int MOST_REMEMBERED = 10_000;

    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    private record Bucket(double used, Instant at) {

        /** What is used up when some time has passed. */
        double usedAt(Instant now, GuessBound bound) {
            double passed = Duration.between(at, now).toMillis();
            return Math.max(
                    0,
                    used - Math.max(0, passed) * bound.codes() / bound.within().toMillis());
        }
    }

    /** How long a till has to wait before it may give another; zero for not at all. */
    synchronized Duration toWait(String till, GuessBound bound, Instant now) {
        @Nullable Bucket bucket = buckets.get(till);
        double over = bucket == null ? 0 : bucket.usedAt(now, bound) + 1 - bound.codes();
        return over <= 0
                ? Duration.ZERO
                : Duration.ofMillis((long) Math.ceil(over * bound.within().toMillis() / bound.codes()));
    }

    /** Counts one that was refused. */
    synchronized void refused(String till, GuessBound bound, Instant now) {
        buckets.compute(till, (_, bucket) -> new Bucket((bucket == null ? 0 : bucket.usedAt(now, bound)) + 1, now));
    }
}
