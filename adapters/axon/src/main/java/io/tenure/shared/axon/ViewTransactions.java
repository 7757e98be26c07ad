package io.tenure.shared.axon;

import io.tenure.shared.views.ViewTransaction;
import io.tenure.shared.views.Views;
import java.util.Optional;
import java.util.Set;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;

/**
 * One transaction of the views per batch of events. It begins when first used, so that nobody holds up the other
 * projections while still reading.
 */
final class ViewTransactions implements TransactionManager {

    private final Views views;
    private final ThreadLocal<Optional<ViewTransaction>> current = ThreadLocal.withInitial(Optional::empty);
    private final ThreadLocal<Set<String>> expected = ThreadLocal.withInitial(Set::of);

    ViewTransactions(Views views) {
        this.views = views;
    }

    /** Tells the transaction that this thread begins next which ids it will probably be asked for. */
    void expect(Set<String> ids) {
        expected.set(ids);
    }

    /** The transaction of this thread, which works for one projection at a time. */
    ViewTransaction current(String projection) {
        return current.get().orElseGet(() -> begin(projection));
    }

    private ViewTransaction begin(String projection) {
        ViewTransaction begun = views.begin(projection);
        current.set(Optional.of(begun));
        begun.expect(expected.get());
        return begun;
    }

    @Override
    public Transaction startTransaction() {
        return new Transaction() {
            @Override
            public void commit() {
                current.get().ifPresent(ViewTransaction::commit);
                end();
            }

            @Override
            public void rollback() {
                end();
            }
        };
    }

    private void end() {
        Optional<ViewTransaction> ended = current.get();
        current.remove();
        expected.remove();
        ended.ifPresent(ViewTransaction::close);
    }
}
