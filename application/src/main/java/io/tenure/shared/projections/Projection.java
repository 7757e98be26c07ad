package io.tenure.shared.projections;

import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.views.OwnedViews;
import io.tenure.shared.views.ViewTransaction;

/**
 * Folds events into views. It gets every event once, in the order of the ledger; what it puts into the transaction is
 * stored together with its progress. It may be rebuilt from zero at any time, so it does nothing else.
 */
public interface Projection {

    /** Stable and unique; the name of its progress. */
    default String name() {
        return views().projection();
    }

    /** The views that it owns; they are cleared before a rebuild. */
    OwnedViews views();

    /** Whether events of a class mean anything to it; the others are not even read. */
    default boolean listensTo(Class<?> event) {
        return true;
    }

    void apply(RecordedEvent event, ViewTransaction views);
}
