package io.tenure.integration.webhooks;

import java.time.Duration;

/**
 * How long one goes on with a receiver that does not take what it is sent.
 *
 * @param first pause; each following one is twice as long
 * @param longest pause
 * @param untilDisabled how long it may fail without a break
 */
public record Patience(Duration first, Duration longest, Duration untilDisabled) {

    public static final Patience USUAL = new Patience(Duration.ofSeconds(1), Duration.ofMinutes(5), Duration.ofDays(3));

    private static final int MOST_DOUBLINGS = 30;

    /** After so long without an attempt nobody knows whether the receiver would have taken anything meanwhile. */
    Duration lately() {
        return longest.multipliedBy(2).plusMinutes(1);
    }

    /** @param failures in a row, from 1 */
    Duration pauseAfter(int failures) {
        Duration pause = first.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
