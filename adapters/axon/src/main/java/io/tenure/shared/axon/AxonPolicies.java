package io.tenure.shared.axon;

import io.tenure.shared.nodes.Duties;
import io.tenure.shared.policies.DeadLetter;
import io.tenure.shared.policies.DeadLetters;
import io.tenure.shared.policies.Policies;
import io.tenure.shared.policies.Policy;
import io.tenure.shared.policies.PolicyProgress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.common.transaction.NoTransactionManager;

/** Lets policies react to what happens from {@link #start} to {@link #close}, each in a processor of its own. */
public final class AxonPolicies implements Policies, AutoCloseable {

    private final LedgerEventStore events;
    private final DeadLetters deadLetters;
    private final List<PolicyListener> listeners;
    private final List<PolicyTokens> tokens = new ArrayList<>();
    private final Processors processors;

    /** @param backOff before a policy that failed tries again; it doubles with each attempt */
    public AxonPolicies(
            LedgerEventStore events,
            List<Policy> policies,
            PolicyProgress progress,
            DeadLetters deadLetters,
            Duration backOff,
            Duties duties) {
        this.events = events;
        this.deadLetters = deadLetters;
        this.listeners = policies.stream()
                .map(policy -> new PolicyListener(policy, deadLetters, backOff))
                .toList();
        this.processors = new Processors("policies", policies.size() + 1, threads -> listeners.stream()
                .map(listener -> new LedgerProcessor(
                        listener,
                        new LedgerSource(events),
                        tokens(progress, listener, duties),
                        NoTransactionManager.INSTANCE,
                        threads,
                        LedgerProcessor.LONGEST_WAIT))
                .toList());
    }

    /** What is kept of a policy that has reacted to everything up to a position. */
    public static byte[] at(long position) {
        return Tokens.encode(LedgerEvents.token(position));
    }

    /** Every policy has begun when this returns: it hears whatever happens from then on. */
    public void start() {
        tokens.forEach(PolicyTokens::begin);
        processors.start();
    }

    private PolicyTokens tokens(PolicyProgress progress, PolicyListener listener, Duties duties) {
        PolicyTokens made = new PolicyTokens(
                progress,
                listener,
                switch (listener.beginsAt()) {
                    case FIRST_EVENT -> events::createTailToken;
                    case NEXT_EVENT -> events::createHeadToken;
                },
                duties);
        tokens.add(made);
        return made;
    }

    /** The names of all. */
    public List<String> names() {
        return listeners.stream().map(PolicyListener::name).toList();
    }

    /** Whether an event holds up a policy on this node; it is tried again and again. */
    public boolean fails(String policy) {
        return processors.all().stream().anyMatch(each -> each.getName().equals(policy) && each.error() != null);
    }

    @Override
    public boolean retry(String policy, long position) {
        return deadLetters.find(policy, position).filter(this::succeeds).isPresent();
    }

    private boolean succeeds(DeadLetter letter) {
        boolean succeeded = listeners.stream()
                .filter(listener -> listener.name().equals(letter.policy()))
                .anyMatch(listener -> events.engine()
                        .events()
                        .of(letter.stream(), letter.sequence())
                        .findFirst()
                        .filter(message -> listener.succeeds(message.recorded(), letter.attempts() + 1))
                        .isPresent());
        if (succeeded) {
            deadLetters.remove(letter.policy(), letter.position());
        }
        return succeeded;
    }

    @Override
    public void close() {
        processors.close();
    }
}
