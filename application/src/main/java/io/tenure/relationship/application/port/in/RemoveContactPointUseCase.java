package io.tenure.relationship.application.port.in;

import io.tenure.access.Caller;
import io.tenure.shared.domain.CustomerId;

/** Strikes out an address. */
@FunctionalInterface
public interface RemoveContactPointUseCase {

    Written remove(CustomerId customer, ContactPointDraft contactPoint, Caller caller);
}
