package io.tenure.relationship.application.port.in;

import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.domain.Rejection;
import io.tenure.shared.outcome.Refusal;

/** There is no such customer, or none whom the caller may see: which of both is told to nobody. */
public final class UnknownCustomer extends Refusal {

    public static final String CODE = "relationship.unknown-customer";

    public UnknownCustomer(CustomerId customer) {
        super(new Rejection(CODE, "There is no customer " + customer + " that you may see"));
    }
}
