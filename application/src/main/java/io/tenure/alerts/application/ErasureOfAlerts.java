package io.tenure.alerts.application;

import io.tenure.alerts.commands.AlertSubject;
import io.tenure.relationship.events.CustomerErased;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.policies.Beginning;
import io.tenure.shared.policies.Policy;
import io.tenure.shared.sealing.Sealer;

/** Destroys the key of what was noted on alerts about a customer who is erased. */
record ErasureOfAlerts(Sealer sealer) implements Policy {

    @Override
    public String name() {
        return "alerts-erasure";
    }

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
            sealer.destroy(AlertSubject.member(erased.customerId()).stream());
        }
    }
}
