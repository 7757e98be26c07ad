package io.tenure.messaging.application;

import io.tenure.messaging.events.MessageChannel;
import io.tenure.messaging.queries.UnsentMessages;
import io.tenure.relationship.application.port.in.Refusal;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The messages that this node could send to nobody since it began, for whoever can mend the plan or the channels. They
 * are no events: thousands may be alike, and what is to be done about them is the same.
 */
final class Unsent {

    /** So many kinds are kept; those that came last. */
    static final int MOST_KINDS = 200;

    static final Duration LOGGED_AGAIN_AFTER = Duration.ofHours(1);

    private static final System.Logger LOG = System.getLogger(Unsent.class.getName());

    private final InstantSource clock;
    private final Map<Kind, UnsentMessages> kinds = new HashMap<>();
    private final Map<Kind, Instant> logged = new HashMap<>();
    private long total;

    Unsent(InstantSource clock) {
        this.clock = clock;
    }

    /** What is wrong with messages that are alike. */
    record Kind(
            String template,
            MessageChannel channel,
            @Nullable String programme,
            String reason) {

        UnsentMessages at(Instant now, @Nullable UnsentMessages before) {
            return new UnsentMessages(
                    template,
                    channel,
                    programme,
                    reason,
                    before == null ? 1 : before.messages() + 1,
                    before == null ? now : before.first(),
                    now);
        }
    }

    /** The code alone is kept and told: a reason may name a person. */
    synchronized void note(String template, MessageChannel channel, @Nullable String programme, Refusal refusal) {
        Kind kind = new Kind(template, channel, programme, refusal.rejection().code());
        Instant now = clock.instant();
        total++;
        kinds.compute(kind, (_, before) -> kind.at(now, before));
        if (kinds.size() > MOST_KINDS) {
            forgetOldest();
        }
        Instant before = logged.get(kind);
        if (before == null || !before.plus(LOGGED_AGAIN_AFTER).isAfter(now)) {
            logged.put(kind, now);
            log(kind);
        }
    }

    private static void log(Kind kind) {
        LOG.log(
                Level.WARNING,
                "Messages of template ''{0}'' by {1} are not sent ({2}): look at the plan for messages and at its"
                        + " channels. This line comes once an hour at most; the page of messages counts them",
                kind.template(),
                kind.channel(),
                kind.reason());
    }

    private void forgetOldest() {
        kinds.entrySet().stream()
                .min(Comparator.comparing(entry -> entry.getValue().last()))
                .map(Map.Entry::getKey)
                .ifPresent(oldest -> {
                    kinds.remove(oldest);
                    logged.remove(oldest);
                });
    }

    /** Those that came last first. */
    synchronized List<UnsentMessages> kinds() {
        return kinds.values().stream()
                .sorted(Comparator.comparing(UnsentMessages::last).reversed())
                .toList();
    }

    /** How many there were in all. */
    synchronized long total() {
        return total;
    }
}
