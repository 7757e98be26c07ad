package io.tenure.messaging.application;

import io.tenure.messaging.commands.Correspondent;
import io.tenure.relationship.events.CustomerErased;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.policies.Beginning;
import io.tenure.shared.policies.Policy;
import io.tenure.shared.sealing.Sealer;

/** Destroys the key of what was written to a customer who is erased. */
record ErasureOfMessages(Sealer sealer) implements Policy {

    @Override
    public String name() {
        return "messages-erasure";
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
            sealer.destroy(Correspondent.customer(new CustomerId(erased.customerId())).stream());
        }
    }
}
