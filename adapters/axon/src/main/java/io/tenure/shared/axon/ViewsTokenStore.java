package io.tenure.shared.axon;

import io.tenure.shared.nodes.Duties;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.eventhandling.TrackingToken;

/** Keeps the token of a projection with its views, in the same transaction: both move on, or neither does. */
final class ViewsTokenStore extends SingleSegmentTokens {

    private final ViewTransactions transactions;
    private final Supplier<TrackingToken> first;

    ViewsTokenStore(ViewTransactions transactions, Supplier<TrackingToken> first, Duties duties) {
        super("projection", duties);
        this.transactions = transactions;
        this.first = first;
    }

    @Override
    protected Optional<byte[]> find(String processor) {
        return transactions.current(processor).token();
    }

    /** Positions are compared: rebuilt views, put in the place of these, have got as far by another kind of token. */
    @Override
    protected boolean replace(String processor, Optional<byte[]> before, byte[] after) {
        boolean unchanged = position(find(processor)).equals(position(before));
        if (unchanged) {
            transactions.current(processor).token(after);
        }
        return unchanged;
    }

    @Override
    protected TrackingToken first() {
        return first.get();
    }

    private static Optional<Long> position(Optional<byte[]> token) {
        return token.map(bytes -> LedgerEvents.position(Tokens.decode(bytes)));
    }
}
