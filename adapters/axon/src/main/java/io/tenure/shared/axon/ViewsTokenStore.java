package io.tenure.shared.axon;

import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.eventhandling.TrackingToken;

/** Keeps the token of a projection with its views, in the same transaction: both move on, or neither does. */
final class ViewsTokenStore extends SingleSegmentTokens {

    private final ViewTransactions transactions;
    private final Supplier<TrackingToken> first;

    ViewsTokenStore(ViewTransactions transactions, Supplier<TrackingToken> first) {
        this.transactions = transactions;
        this.first = first;
    }

    @Override
    protected Optional<byte[]> find(String processor) {
        return transactions.current().state(name(processor));
    }

    @Override
    protected void store(String processor, byte[] token) {
        transactions.current().state(name(processor), token);
    }

    @Override
    protected TrackingToken first() {
        return first.get();
    }

    private static String name(String processor) {
        return "token:" + processor;
    }
}
