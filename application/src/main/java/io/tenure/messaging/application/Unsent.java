package io.tenure.messaging.application;

import io.tenure.messaging.events.MessageChannel;
import io.tenure.messaging.queries.UnsentMessages;
import io.tenure.shared.outcome.Refusal;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
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
    /** The one that came longest ago first. */
    private final SequencedMap<Kind, UnsentMessages> kinds = new LinkedHashMap<>();

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
        kinds.putLast(kind, kind.at(now, kinds.get(kind)));
        if (kinds.size() > MOST_KINDS) {
            Kind oldest = kinds.sequencedKeySet().getFirst();
            kinds.remove(oldest);
            logged.remove(oldest);
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

    /** Those that came last first. */
    synchronized List<UnsentMessages> kinds() {
        return List.copyOf(kinds.sequencedValues().reversed());
    }

    /** How many there were in all. */
    synchronized long total() {
        return total;
    }
}
