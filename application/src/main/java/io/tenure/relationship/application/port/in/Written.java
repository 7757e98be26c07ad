package io.tenure.relationship.application.port.in;

import io.tenure.shared.domain.CustomerId;

/**
 * What a use case has recorded.
 *
 * @param position of the last event in the ledger: read at this position to see the own write
 * @param version the sequence of the customer's last event, which serves as ETag
 * @param changed false when everything was so already and nothing was recorded
 */
public record Written(CustomerId customerId, long position, long version, boolean changed) {

    /** Both, with what was recorded of another record of the same customer. */
    public Written with(Written other) {
        return new Written(customerId, Math.max(position, other.position), version, changed || other.changed);
    }
}
