package io.tenure.shared.axon;

import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.policies.Beginning;
import io.tenure.shared.policies.DeadLetter;
import io.tenure.shared.policies.DeadLetters;
import io.tenure.shared.policies.Policy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands events to a policy, again and again when it fails, and then lays them aside. */
final class PolicyListener implements LedgerProcessor.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(PolicyListener.class);
    private static final int ATTEMPTS = 5;

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

    @Override
    public void prepare(List<? extends EventMessage<?>> batch) {
        // a policy reacts to few events, so it reads each when its turn comes
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) throws InterruptedException {
        LedgerEventMessage known = (LedgerEventMessage) message;
        if (!known.isReplay() && policy.listensTo(message.getPayloadType())) {
            reacted.set(true);
            react(known.recorded());
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
