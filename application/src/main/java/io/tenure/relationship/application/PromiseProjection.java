package io.tenure.relationship.application;

import io.tenure.relationship.events.PromiseMade;
import io.tenure.relationship.queries.PromiseView;
import io.tenure.relationship.queries.PromiseView.State;
import io.tenure.shared.domain.Personal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Folds a promise into what became of it. */
final class PromiseProjection {

    private PromiseProjection() {}

    static PromiseView begin(PromiseMade event, String madeBy) {
        return new PromiseView(
                event.customerId(),
                event.promiseId(),
                event.text(),
                event.occurredAt(),
                event.dueAt(),
                event.thread(),
                madeBy,
                State.OPEN,
                null,
                null);
    }

    static PromiseView kept(PromiseView view, Instant at) {
        return copy(view, view.text(), view.thread(), State.KEPT, at, null);
    }

    static PromiseView broken(PromiseView view, Instant at, @Nullable String because) {
        return copy(view, view.text(), view.thread(), State.BROKEN, at, because);
    }

    static PromiseView erase(PromiseView view) {
        return copy(view, Personal.ERASED, null, view.state(), view.settledAt(), null);
    }

    private static PromiseView copy(
            PromiseView view,
            String text,
            @Nullable String thread,
            State state,
            @Nullable Instant settledAt,
            @Nullable String because) {
        return new PromiseView(
                view.customerId(),
                view.promiseId(),
                text,
                view.madeAt(),
                view.dueAt(),
                thread,
                view.madeBy(),
                state,
                settledAt,
                because);
    }
}
