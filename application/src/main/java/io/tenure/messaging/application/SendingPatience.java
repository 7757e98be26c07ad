package io.tenure.messaging.application;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long one goes on with a message that is not taken.
 *
 * @param first pause; each following one is twice as long
 * @param longest pause
 * @param whole after this time it is too late for the message
 */
public record SendingPatience(Duration first, Duration longest, Duration whole) {

    public static final SendingPatience USUAL =
            new SendingPatience(Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofDays(1));

    private static final int MOST_DOUBLINGS = 30;

    /**
     * When to try again; empty for never.
     *
     * @param attempt the one that failed, from 1
     * @param wanted from when on the message was to be sent
     */
    Optional<Instant> retry(int attempt, Instant wanted, Instant now) {
        Duration pause = first.multipliedBy(1L << Math.min(attempt - 1, MOST_DOUBLINGS));
        Instant at = now.plus(pause.compareTo(longest) < 0 ? pause : longest);
        return isTooLate(wanted, at) ? Optional.empty() : Optional.of(at);
    }

    boolean isTooLate(Instant wanted, Instant now) {
        return now.isAfter(wanted.plus(whole));
    }
}
