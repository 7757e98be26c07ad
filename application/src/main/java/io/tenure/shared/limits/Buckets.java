package io.tenure.shared.limits;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How often each of many may still do something: a bucket each, which fills again with time. Remembers a bounded
 * number, the latest. Safe for use by many threads.
 */
public final class Buckets {

    private static final int MOST_REMEMBERED = 10_000;

    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > MOST_REMEMBERED;
        }
    };

    /** How often something may be done within some time. */
    public record Bound(int most, Duration within) {}

    private record Bucket(double used, Instant at) {

        /** What is used up when some time has passed. */
        double usedAt(Instant now, Bound bound) {
            double passed = Duration.between(at, now).toMillis();
            return Math.max(
                    0,
                    used - Math.max(0, passed) * bound.most() / bound.within().toMillis());
        }
    }

    /** How long somebody has to wait before doing it again; zero for not at all. */
    public synchronized Duration toWait(String who, Bound bound, Instant now) {
        @Nullable Bucket bucket = buckets.get(who);
        double over = bucket == null ? 0 : bucket.usedAt(now, bound) + 1 - bound.most();
        return over <= 0
                ? Duration.ZERO
                : Duration.ofMillis((long) Math.ceil(over * bound.within().toMillis() / bound.most()));
    }

    /** Counts that somebody has done it. */
    public synchronized void count(String who, Bound bound, Instant now) {
        buckets.compute(who, (_, bucket) -> new Bucket((bucket == null ? 0 : bucket.usedAt(now, bound)) + 1, now));
    }
}
