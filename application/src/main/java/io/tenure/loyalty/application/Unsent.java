package io.tenure.loyalty.application;

import io.tenure.relationship.application.port.in.Refusal;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Tells the operator of messages that could not be handed over; nobody else waits for them. Thousands may be refused
 * for one reason, which is told once an hour.
 */
final class Unsent {

    private static final System.Logger LOG = System.getLogger(Unsent.class.getName());
    private static final long QUIET = Duration.ofHours(1).toNanos();
    private static final Unsent BY_THIS_NODE = new Unsent(System::nanoTime);

    private final Map<String, Told> told = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    Unsent(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /**
     * @param at when the last line was written
     * @param before how many it stood for beside its own
     * @param since how many there were after it
     */
    private record Told(long at, long before, long since) {

        Told again(long now) {
            return now - at < QUIET ? new Told(at, before, since + 1) : new Told(now, since, 0);
        }
    }

    static void note(String template, Refusal refusal) {
        BY_THIS_NODE.tell(template, refusal);
    }

    /** The code alone: a reason may name a person. */
    void tell(String template, Refusal refusal) {
        String code = refusal.rejection().code();
        long now = nanos.getAsLong();
        Told last = told.merge(template + " " + code, new Told(now, 0, 0), (was, _) -> was.again(now));
        if (last.since() == 0) {
            LOG.log(
                    Level.WARNING,
                    "A message of template ''{0}'' was not sent ({1}), nor were {2} others since this was last said:"
                            + " look at the plan for messages and at its channels",
                    template,
                    code,
                    last.before());
        }
    }
}
