package io.tenure.segmentation.application;

import io.tenure.relationship.events.CustomerErased;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.policies.Beginning;
import io.tenure.shared.policies.Policy;
import io.tenure.shared.sealing.Sealer;

/** Destroys the key of what memberships say of a customer, once the customer is erased. */
final class ErasureOfMemberships implements Policy {

    private final Sealer sealer;

    ErasureOfMemberships(Sealer sealer) {
        this.sealer = sealer;
    }

    @Override
    public String name() {
        return "segmentation-erasure";
    }

    @Override
    public boolean listensTo(Class<?> event) {
        return event == CustomerErased.class;
    }

    @Override
    public Beginning beginsAt() {
        return Beginning.FIRST_EVENT;
    }

    @Override
    public void on(RecordedEvent recorded) {
        if (recorded.event() instanceof CustomerErased erased) {
            sealer.destroy(MembershipBook.stream(erased.customerId()));
        }
    }
}
