package io.tenure.shared.axon;

import io.tenure.shared.nodes.Duties;
import java.util.Arrays;
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
        return transactions.current().state(name(processor));
    }

    @Override
    protected boolean replace(String processor, Optional<byte[]> before, byte[] after) {
        boolean unchanged = Arrays.equals(find(processor).orElse(null), before.orElse(null));
        if (unchanged) {
            transactions.current().state(name(processor), after);
        }
        return unchanged;
    }

    @Override
    protected TrackingToken first() {
        return first.get();
    }

    private static String name(String processor) {
        return "token:" + processor;
    }
}
