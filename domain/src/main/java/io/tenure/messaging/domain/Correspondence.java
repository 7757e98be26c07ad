package io.tenure.messaging.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The messages to somebody, those of the last {@value #DAYS_KEPT} days at least. */
public record Correspondence(List<KnownMessage> messages) {

    /** For so long an id names a message. */
    public static final int DAYS_KEPT = 400;

    static final Correspondence NONE = new Correspondence(List.of());

    public Correspondence {
        messages = List.copyOf(messages);
    }

    public Optional<KnownMessage> find(String id) {
        return messages.stream().filter(message -> message.id().equals(id)).findFirst();
    }

    /** How many messages that count towards a cap now were asked for within its days; what did not arrive does not. */
    public long counted(FrequencyCap cap, Instant now) {
        Instant since = now.minus(Duration.ofDays(cap.days()));
        return messages.stream()
                .filter(message -> message.counts()
                        && !message.phase().lost()
                        && message.channel() == cap.channel()
                        && message.since().isAfter(since))
                .count();
    }

    /** Forgets those that have ended long ago. */
    Correspondence with(KnownMessage message) {
        Instant kept = message.since().minus(Duration.ofDays(DAYS_KEPT));
        List<KnownMessage> all = new ArrayList<>(messages.stream()
                .filter(known -> known.due() != null || known.since().isAfter(kept))
                .toList());
        all.add(message);
        return new Correspondence(all);
    }

    Correspondence changed(String id, UnaryOperator<KnownMessage> change) {
        return new Correspondence(messages.stream()
                .map(message -> message.id().equals(id) ? change.apply(message) : message)
                .toList());
    }
}
