package io.tenure.relationship.application;

import io.tenure.relationship.events.CustomerErased;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.policies.Beginning;
import io.tenure.shared.policies.Policy;
import java.util.Set;

/** Completes an erasure whose receipt is in the ledger, whatever became of the request that asked for it. */
final class ErasurePolicy implements Policy {

    private final Erasure erasure;

    ErasurePolicy(Erasure erasure) {
        this.erasure = erasure;
    }

    @Override
    public String name() {
        return "erasure";
    }

    /** An erasure is owed however long ago it was asked for, and doing it twice does no harm. */
    @Override
    public Beginning beginsAt() {
        return Beginning.FIRST_EVENT;
    }

    @Override
    public boolean listensTo(Class<?> event) {
        return event == CustomerErased.class;
    }

    @Override
    public void on(RecordedEvent recorded) {
        if (recorded.event() instanceof CustomerErased erased) {
            erasure.complete(Set.of(erased.customerId()), recorded.position());
        }
    }
}
