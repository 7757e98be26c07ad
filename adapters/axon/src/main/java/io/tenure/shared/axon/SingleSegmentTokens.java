package io.tenure.shared.axon;

import java.util.Optional;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.jspecify.annotations.Nullable;

/** Keeps the one token of each processor in this process; claims are never contested. */
abstract class SingleSegmentTokens implements TokenStore {

    private static final int[] ONLY = {0};

    protected abstract Optional<byte[]> find(String processor);

    protected abstract void store(String processor, byte[] token);

    /** Where a processor begins that has no token yet; noted at once, so that it begins there once only. */
    protected abstract TrackingToken first();

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        store(processor, Tokens.encode(token));
    }

    @Override
    public TrackingToken fetchToken(String processor, int segment) {
        return find(processor).map(Tokens::decode).orElseGet(() -> begin(processor));
    }

    private TrackingToken begin(String processor) {
        TrackingToken first = first();
        store(processor, Tokens.encode(first));
        return first;
    }

    @Override
    public void extendClaim(String processor, int segment) {
        // one process only, so a claim lasts as long as the process does
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        // see extendClaim
    }

    @Override
    public int[] fetchSegments(String processor) {
        return ONLY.clone();
    }
}
