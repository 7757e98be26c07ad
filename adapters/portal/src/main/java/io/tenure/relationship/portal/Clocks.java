package io.tenure.relationship.portal;

import io.tenure.relationship.queries.CustomerView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the two sliders stand: what had happened by then, and what we knew by then; in seconds since 1970.
 *
 * @param first the beginning of both sliders, before anything happened
 * @param last the end of both: now, or within a step after it
 */
record Clocks(long first, long last, long step, long atSecond, long knownSecond) {
    private static final int STEPS = 1_000;

    static Clocks of(CustomerView view, @Nullable Long at, @Nullable Long known, Instant now) {
        var met = view.together().firstAt();
        var begin = met != null && met.isBefore(view.registeredAt()) ? met : view.registeredAt();
        return between(begin, at, known, now);
    }

    static Clocks between(Instant begin, @Nullable Long at, @Nullable Long known, Instant now) {
        long first = begin.getEpochSecond() - 1;
        long span = Math.max(now.getEpochSecond() - first, 2);
        long step = Math.ceilDiv(span, STEPS);
        long last = first + step * Math.ceilDiv(span + 1, step); // browsers only stop at whole steps
        return new Clocks(first, last, step, within(at, first, last), within(known, first, last));
    }

    public Instant at() {
        return Instant.ofEpochSecond(atSecond);
    }

    public Instant known() {
        return Instant.ofEpochSecond(knownSecond);
    }

    /** Whether both stand at their end. */
    public boolean today() {
        return atSecond == last && knownSecond == last;
    }

    private static long within(@Nullable Long second, long first, long last) {
        return second == null ? last : Math.clamp(second, first, last);
    }
}
