package io.tenure.relationship.application;

import io.tenure.access.Caller;
import io.tenure.relationship.application.port.in.ContactPointDraft;
import io.tenure.relationship.application.port.in.CustomerRef;
import io.tenure.relationship.application.port.in.ExternalIdDraft;
import io.tenure.relationship.application.port.in.Written;
import io.tenure.relationship.commands.AddContactPoint;
import io.tenure.relationship.commands.LinkExternalId;
import io.tenure.relationship.commands.RemoveContactPoint;
import io.tenure.relationship.commands.UnlinkExternalId;
import io.tenure.relationship.queries.CustomerView;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.views.Views;
import org.jspecify.annotations.Nullable;

/** Links ids and addresses to a customer and strikes them out. */
final class IdentityService {

    private final Identities identities;
    private final Gate gate;
    private final Commands commands;
    private final Views views;

    IdentityService(Identities identities, Gate gate, Commands commands, Views views) {
        this.identities = identities;
        this.gate = gate;
        this.commands = commands;
        this.views = views;
    }

    Written link(CustomerId customer, ExternalIdDraft externalId, Caller caller) {
        gate.requireWriter(customer, caller);
        return Races.retried(() -> {
            identities
                    .find(new CustomerRef.ByExternalId(externalId.source(), externalId.externalId()), null)
                    .filter(holder -> !holder.equals(customer))
                    .ifPresent(holder -> {
                        throw Refusal.of(
                                "relationship.external-id-taken",
                                "The id given of source " + externalId.source() + " means another customer already");
                    });
            return commands.send(new LinkExternalId(customer, identities.claim(externalId), commands.now()), caller);
        });
    }

    Written unlink(CustomerId customer, ExternalIdDraft externalId, Caller caller) {
        gate.requireWriter(customer, caller);
        return Races.retried(() ->
                commands.send(new UnlinkExternalId(customer, identities.claim(externalId), commands.now()), caller));
    }

    Written add(CustomerId customer, ContactPointDraft contactPoint, Caller caller) {
        gate.requireWriter(customer, caller);
        return Races.retried(() -> commands.send(
                new AddContactPoint(customer, identities.claim(contactPoint, country(customer)), commands.now()),
                caller));
    }

    Written remove(CustomerId customer, ContactPointDraft contactPoint, Caller caller) {
        gate.requireWriter(customer, caller);
        String value = identities.normalised(contactPoint.kind(), contactPoint.value(), country(customer));
        return commands.send(new RemoveContactPoint(customer, contactPoint.kind(), value, commands.now()), caller);
    }

    private @Nullable String country(CustomerId customer) {
        return views.find(RelationshipViews.CUSTOMERS, customer.value())
                .map(CustomerView::country)
                .orElse(null);
    }
}
