package io.tenure.shared.axon;

import io.tenure.shared.nodes.Duties;
import io.tenure.shared.policies.PolicyProgress;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the token of a policy, durably. A token is worth a write to disk only when the policy has reacted to something
 * or has come a long way; to pass over the same events twice costs less.
 */
final class PolicyTokens extends SingleSegmentTokens {

    private static final long STRIDE = 10_000;

    private final PolicyProgress progress;
    private final PolicyListener listener;
    private final Supplier<TrackingToken> first;
    private long written;

    PolicyTokens(PolicyProgress progress, PolicyListener listener, Supplier<TrackingToken> first, Duties duties) {
        super("policy", duties);
        this.progress = progress;
        this.listener = listener;
        this.first = first;
    }

    /** Notes where the policy begins, unless it has begun before, on this node or another. */
    void begin() {
        if (progress.find(listener.name()).isEmpty()) {
            progress.replace(listener.name(), Optional.empty(), Tokens.encode(first.get()));
        }
    }

    @Override
    public synchronized void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        long position = LedgerEvents.position(token);
        if (listener.reactedSinceAsked() || Math.abs(position - written) >= STRIDE) {
            super.storeToken(token, processor, segment);
            written = position;
        }
    }

    @Override
    protected Optional<byte[]> find(String processor) {
        return progress.find(processor);
    }

    @Override
    protected boolean replace(String processor, Optional<byte[]> before, byte[] after) {
        return progress.replace(processor, before, after);
    }

    @Override
    protected TrackingToken first() {
        return first.get();
    }
}
