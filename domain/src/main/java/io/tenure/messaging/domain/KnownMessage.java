package io.tenure.messaging.domain;

import io.tenure.messaging.events.MessageChannel;
import io.tenure.messaging.events.MessageRefusal;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message as far as decisions need it.
 *
 * @param counts towards the cap, unless it is lost: it takes consent and was not refused
 * @param attempt the last one; 0 before the first
 * @param since when it was asked for
 * @param due when it is next to be given to the relay or gateway; null for never
 * @param refusal null unless it was refused
 */
public record KnownMessage(
        String id,
        MessageChannel channel,
        boolean counts,
        boolean prompt,
        MessagePhase phase,
        int attempt,
        Instant since,
        @Nullable Instant due,
        @Nullable MessageRefusal refusal) {

    /** So long an answer is waited for before a message is given once more: its sender may have died. */
    public static final Duration ANSWER = Duration.ofMinutes(10);

    KnownMessage waiting(Instant until) {
        return with(MessagePhase.QUEUED, attempt, until, null);
    }

    KnownMessage handedOver(int attempts, Instant at) {
        return with(MessagePhase.HANDED_OVER, attempts, at.plus(ANSWER), null);
    }

    KnownMessage refused(MessageRefusal reason) {
        return new KnownMessage(id, channel, false, prompt, MessagePhase.REFUSED, attempt, since, null, reason);
    }

    KnownMessage ended(MessagePhase end) {
        return with(end, attempt, null, null);
    }

    boolean isDue(Instant now) {
        return due != null && !due.isAfter(now);
    }

    private KnownMessage with(MessagePhase to, int attempts, @Nullable Instant until, @Nullable MessageRefusal reason) {
        return new KnownMessage(id, channel, counts, prompt, to, attempts, since, until, reason);
    }
}
