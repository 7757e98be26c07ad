package io.tenure.relationship.domain;

import io.tenure.relationship.commands.EraseCustomer;
import io.tenure.relationship.events.CustomerErased;
import io.tenure.relationship.events.RelationshipEvent;
import java.util.ArrayList;
import java.util.List;

/** An erasure gives back every key that led to the person, then leaves a receipt. */
final class Erasure {

    private Erasure() {}

    static List<RelationshipEvent> of(EraseCustomer command, Identity identity) {
        String customer = command.customerId().value();
        List<RelationshipEvent> events = new ArrayList<>();
        identity.externalIds().forEach(id -> events.add(IdentityDecisions.unlinked(customer, id, command.now())));
        identity.contactPoints()
                .forEach(point -> events.add(IdentityDecisions.removed(customer, point, command.now())));
        events.add(new CustomerErased(customer, command.reason(), command.now()));
        return events;
    }
}
