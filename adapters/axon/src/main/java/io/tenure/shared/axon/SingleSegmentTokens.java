package io.tenure.shared.axon;

import io.tenure.shared.nodes.Duties;
import io.tenure.shared.views.ViewsBusy;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the one token of each processor. A processor works on one node at a time; a node that does not know yet that it
 * has lost its claim finds another token than the one it left, and stops.
 */
abstract class SingleSegmentTokens implements TokenStore {

    private static final int[] ONLY = {0};

    private final String kind;
    private final Duties duties;
    private final Map<String, byte[]> known = new ConcurrentHashMap<>();
    private final Map<String, TokenWatch> watches = new ConcurrentHashMap<>();

    /** @param kind what these processors are called among all work of a node */
    SingleSegmentTokens(String kind, Duties duties) {
        this.kind = kind;
        this.duties = duties;
    }

    void watch(String processor, TokenWatch watch) {
        watches.put(processor, watch);
    }

    private void tell(String processor, Consumer<TokenWatch> what) {
        Optional.ofNullable(watches.get(processor)).ifPresent(what);
    }

    protected abstract Optional<byte[]> find(String processor);

    /** Keeps a token in the place of another; false when another is kept than was thought. */
    protected abstract boolean replace(String processor, Optional<byte[]> before, byte[] after);

    /** Where a processor begins that has no token yet; noted at once, so that it begins there once only. */
    protected abstract TrackingToken first();

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        store(processor, Optional.ofNullable(known.get(processor)), Tokens.encode(token));
    }

    @Override
    public TrackingToken fetchToken(String processor, int segment) {
        extendClaim(processor, segment);
        Optional<byte[]> found = findOrTell(processor);
        found.ifPresent(token -> known.put(processor, token));
        TrackingToken token = found.map(Tokens::decode).orElseGet(() -> begin(processor));
        tell(processor, watch -> watch.takenUp(token));
        return token;
    }

    private Optional<byte[]> findOrTell(String processor) {
        try {
            return find(processor);
        } catch (ViewsBusy waits) {
            tell(processor, watch -> watch.busy(waits));
            throw waits;
        }
    }

    private TrackingToken begin(String processor) {
        TrackingToken first = first();
        store(processor, Optional.empty(), Tokens.encode(first));
        return first;
    }

    private void store(String processor, Optional<byte[]> before, byte[] after) {
        if (!replace(processor, before, after)) {
            throw new UnableToClaimTokenException("Another node has gone on with " + work(processor));
        }
        known.put(processor, after);
    }

    @Override
    public void extendClaim(String processor, int segment) {
        if (!duties.hold(work(processor))) {
            tell(processor, TokenWatch::elsewhere);
            throw new UnableToClaimTokenException("Another node is to work on " + work(processor));
        }
    }

    @Override
    public void releaseClaim(String processor, int segment) {
        duties.release(work(processor));
    }

    @Override
    public int[] fetchSegments(String processor) {
        return ONLY.clone();
    }

    private String work(String processor) {
        return kind + ":" + processor;
    }
}
