package io.tenure.shared.axon;

import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.ledger.ClaimHeld;
import io.tenure.shared.ledger.Outages;
import io.tenure.shared.ledger.StreamConflict;
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
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands events to a policy, again and again when it fails, and then lays them aside. Where the ledger or the views are
 * away the batch comes again for as long as they are, for that is no fault of the event, and nobody may have to think
 * of an erasure; what loses races is laid aside once it has lost in so many batches.
 */
final class PolicyListener implements LedgerProcessor.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(PolicyListener.class);
    private static final int ATTEMPTS = 5;
    private static final int BATCHES = 20;
    private static final int STREAMS_AT_ONCE = 64;

    private final Policy policy;
    private final DeadLetters deadLetters;
    private final Duration backOff;
    private final AtomicBoolean reacted = new AtomicBoolean();
    private final Map<Long, Integer> givenBack = new ConcurrentHashMap<>();
    /** Positions whose letters nobody answered for. */
    private final Set<Long> doubtful = ConcurrentHashMap.newKeySet();

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
        int before = givenBack.getOrDefault(event.position(), 0) * ATTEMPTS;
        Optional<RuntimeException> failure = tried(event, before + 1);
        for (int attempt = 2; failure.isPresent() && attempt <= ATTEMPTS; attempt++) {
            TimeUnit.NANOSECONDS.sleep(backOff.toNanos() << (attempt - 2));
            failure = tried(event, before + attempt);
        }
        if (failure.isPresent() && Thread.currentThread().isInterrupted()) {
            throw new InterruptedException("Stopped while policy " + policy.name() + " tried again");
        }
        failure.ifPresent(last -> giveUp(event, before + ATTEMPTS, last));
        givenBack.remove(event.position());
        if (failure.isEmpty() && doubtful.contains(event.position())) {
            deadLetters.remove(policy.name(), event.position());
            doubtful.remove(event.position());
        }
    }

    /** Lets the policy react once more to what was laid aside. */
    boolean succeeds(RecordedEvent event, int attempt) {
        Optional<RuntimeException> failure = tried(event, attempt);
        // Another attempt at the same time may have succeeded, and its letter is gone for good.
        failure.ifPresent(last -> deadLetters.replace(letter(event, attempt, last)));
        return failure.isEmpty();
    }

    private Optional<RuntimeException> tried(RecordedEvent event, int attempt) {
        try {
            Correlation.inThread(event.metadata(), () -> policy.on(event));
            return Optional.empty();
        } catch (RuntimeException failure) {
            LOG.warn("Policy {} failed on position {}, attempt {}", policy.name(), event.position(), attempt, failure);
            return Optional.of(failure);
        }
    }

    private void giveUp(RecordedEvent event, int attempts, RuntimeException failure) {
        if (Outages.isOutage(failure) || (isLostRace(failure) && attempts < BATCHES * ATTEMPTS)) {
            givenBack.merge(event.position(), 1, Integer::sum);
            throw failure;
        }
        try {
            deadLetters.put(letter(event, attempts, failure));
        } catch (RuntimeException away) {
            // The letter may be there or not; whoever takes no letters has failed the policy as well.
            doubtful.add(event.position());
            givenBack.remove(event.position());
            throw away;
        }
        doubtful.remove(event.position());
    }

    private static boolean isLostRace(RuntimeException failure) {
        return Outages.causes(failure).anyMatch(cause -> cause instanceof StreamConflict || cause instanceof ClaimHeld);
    }

    private DeadLetter letter(RecordedEvent event, int attempts, RuntimeException failure) {
        return new DeadLetter(
                policy.name(),
                event.position(),
                event.stream(),
                event.sequence(),
                failure.toString(),
                attempts,
                Instant.now());
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
