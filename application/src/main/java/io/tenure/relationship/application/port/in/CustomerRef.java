package io.tenure.relationship.application.port.in;

import io.tenure.relationship.events.ContactKind;
import io.tenure.shared.domain.CustomerId;

/** How an interaction names its customer. */
public sealed interface CustomerRef {

    record ById(CustomerId id) implements CustomerRef {}

    record ByExternalId(String source, String externalId) implements CustomerRef {}

    record ByContactPoint(ContactKind kind, String value) implements CustomerRef {}
}
