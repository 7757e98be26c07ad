package io.tenure.relationship.portal;

import io.tenure.relationship.queries.CustomerView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the two sliders stand: what had happened by then, and what we knew by then; in seconds since 1970.
 *
 * @param first the beginning of both sliders, before anything happened
 * @param last the end of both, now
 */
record Clocks(long first, long last, long step, long atSecond, long knownSecond) {
    private static final int STEPS = 1_000;

    static Clocks of(CustomerView view, @Nullable Long at, @Nullable Long known, Instant now) {
        var met = view.together().firstAt();
        var begin = met != null && met.isBefore(view.registeredAt()) ? met : view.registeredAt();
        long first = begin.getEpochSecond() - 1;
        long last = Math.max(now.getEpochSecond() + 1, first + 2);
        long step = Math.max(1, (last - first) / STEPS);
        return new Clocks(first, last, step, within(at, first, last), within(known, first, last));
    }

    public Instant at() {
        return Instant.ofEpochSecond(atSecond);
    }

    public Instant known() {
        return Instant.ofEpochSecond(knownSecond);
    }

    private static long within(@Nullable Long second, long first, long last) {
        return second == null ? last : Math.clamp(second, first, last);
    }
}
