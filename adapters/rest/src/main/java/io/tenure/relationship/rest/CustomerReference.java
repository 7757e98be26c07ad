package io.tenure.relationship.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tenure.relationship.application.port.in.CustomerRef;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.rest.BadRequest;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

/** Names a customer in one of three ways; the profile describes it should it have to be created. */
@Schema(description = "Exactly one of: id; source and externalId; contactPoint")
record CustomerReference(
        @Nullable String id,
        @Nullable String source,
        @Nullable String externalId,
        @Valid @Nullable ContactPointBody contactPoint,
        @Valid @Nullable ProfileBody profile) {

    CustomerRef ref() {
        int ways =
                (id == null ? 0 : 1) + (source == null && externalId == null ? 0 : 1) + (contactPoint == null ? 0 : 1);
        if (ways == 1 && id != null) {
            return new CustomerRef.ById(customerId(id));
        }
        if (ways == 1 && contactPoint != null) {
            return new CustomerRef.ByContactPoint(contactPoint.kind(), contactPoint.value());
        }
        if (ways == 1 && source != null && externalId != null) {
            return new CustomerRef.ByExternalId(source, externalId);
        }
        throw BadRequest.invalid(
                "customer", "must be named by exactly one of id, source with externalId, or contactPoint");
    }

    private static CustomerId customerId(String id) {
        if (id.isBlank() || id.length() > 64) {
            throw BadRequest.invalid("customer.id", "a customer id has 1 to 64 characters");
        }
        return new CustomerId(id);
    }
}
