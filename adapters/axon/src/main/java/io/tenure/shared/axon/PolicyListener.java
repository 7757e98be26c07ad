package io.tenure.shared.axon;

import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.policies.Beginning;
import io.tenure.shared.policies.DeadLetter;
import io.tenure.shared.policies.DeadLetters;
import io.tenure.shared.policies.Policy;
import io.tenure.shared.together.Together;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands events to a policy, again and again when it fails, and then lays them aside. */
final class PolicyListener implements LedgerProcessor.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(PolicyListener.class);
    private static final int ATTEMPTS = 5;
    private static final int STREAMS_AT_ONCE = 64;

    private final Policy policy;
    private final DeadLetters deadLetters;
    private final Duration backOff;
    private final AtomicBoolean reacted = new AtomicBoolean();

    /** @param backOff before the second attempt; it doubles with each one */
    PolicyListener(Policy policy, DeadLetters deadLetters, Duration backOff) {
        this.policy = policy;
        this.deadLetters = deadLetters;
        this.backOff = backOff;
    }

    @Override
    public String name() {
        return policy.name();
    }

    Beginning beginsAt() {
        return policy.beginsAt();
    }

    boolean reactedSinceAsked() {
        return reacted.getAndSet(false);
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return true;
    }

    /** Lets a policy that hears streams apart hear the whole batch, ahead of {@link #handle}. */
    @Override
    public void prepare(List<? extends EventMessage<?>> batch) throws InterruptedException {
        if (policy.hearsStreamsApart()) {
            Map<String, List<LedgerEventMessage>> streams = batch.stream()
                    .map(LedgerEventMessage.class::cast)
                    .filter(this::concerns)
                    .collect(Collectors.groupingBy(
                            LedgerEventMessage::getAggregateIdentifier, LinkedHashMap::new, Collectors.toList()));
            Together.each(STREAMS_AT_ONCE, streams.values(), this::hear);
        }
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) throws InterruptedException {
        LedgerEventMessage known = (LedgerEventMessage) message;
        if (!policy.hearsStreamsApart() && concerns(known)) {
            hear(List.of(known));
        }
    }

    private boolean concerns(LedgerEventMessage message) {
        return !message.isReplay() && policy.listensTo(message.getPayloadType());
    }

    private void hear(List<LedgerEventMessage> events) throws InterruptedException {
        reacted.set(true);
        for (LedgerEventMessage event : events) {
            react(event.recorded());
        }
    }

    private void react(RecordedEvent event) throws InterruptedException {
        for (int attempt = 1; !succeeds(event, attempt) && attempt < ATTEMPTS; attempt++) {
            TimeUnit.NANOSECONDS.sleep(backOff.toNanos() << (attempt - 1));
        }
    }

    /** Lets the policy react once; a failure of the last attempt is laid aside. */
    boolean succeeds(RecordedEvent event, int attempt) {
        try {
            Correlation.inThread(event.metadata(), () -> policy.on(event));
            return true;
        } catch (RuntimeException failure) {
            LOG.warn("Policy {} failed on position {}, attempt {}", policy.name(), event.position(), attempt, failure);
            if (attempt >= ATTEMPTS) {
                deadLetters.put(new DeadLetter(
                        policy.name(),
                        event.position(),
                        event.stream(),
                        event.sequence(),
                        failure.toString(),
                        attempt,
                        Instant.now()));
            }
            return false;
        }
    }

    @Override
    public void finished(long position) {
        // the token says it all
    }

    @Override
    public void committed(List<? extends EventMessage<?>> batch, Instant begun) {
        // what a policy did stands in the ledger
    }
}
