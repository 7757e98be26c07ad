package io.tenure.relationship.domain;

import io.tenure.relationship.commands.ContactPoint;
import io.tenure.relationship.commands.ExternalId;
import io.tenure.relationship.commands.Introduction;
import io.tenure.relationship.commands.Profile;
import io.tenure.relationship.commands.RecordInteraction;
import io.tenure.relationship.commands.RegisterCustomer;
import io.tenure.relationship.commands.RelationshipCommand;
import io.tenure.relationship.events.CustomerRegistered;
import io.tenure.relationship.events.OwnerAssigned;
import io.tenure.relationship.events.RelationshipEvent;
import io.tenure.shared.domain.Decision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Decides for a customer of whom nothing is known: a relationship begins by registration or by an introduction. */
final class FirstMeeting {

    private FirstMeeting() {}

    static Decision<RelationshipEvent> decide(RelationshipCommand command) {
        if (command instanceof RegisterCustomer register) {
            return register(register);
        }
        if (command instanceof RecordInteraction record && record.introduction() != null) {
            return introduce(record, record.introduction());
        }
        return Decision.rejected(
                "relationship.not-registered",
                "Customer " + command.customerId()
                        + " is not registered: register it, or introduce it with its first interaction.");
    }

    private static Decision<RelationshipEvent> register(RegisterCustomer register) {
        var introduction = new Introduction(register.profile(), register.externalIds(), register.contactPoints());
        return Rule.unless(IdentityRules.INTRODUCTION.brokenBy(introduction), () -> {
            List<RelationshipEvent> events = beginning(register, introduction);
            if (register.owner() != null) {
                events.add(new OwnerAssigned(register.customerId().value(), register.owner(), null, register.now()));
            }
            return Decision.acceptedAll(events);
        });
    }

    private static Decision<RelationshipEvent> introduce(RecordInteraction record, Introduction introduction) {
        return Rule.unless(IdentityRules.INTRODUCTION.brokenBy(introduction), () -> {
            List<RelationshipEvent> events = beginning(record, introduction);
            events.add(InteractionDecisions.recorded(record));
            return Decision.acceptedAll(events);
        });
    }

    private static List<RelationshipEvent> beginning(RelationshipCommand command, Introduction introduction) {
        String customer = command.customerId().value();
        Instant now = command.now();
        List<RelationshipEvent> events = new ArrayList<>();
        events.add(registered(customer, introduction.profile(), now));
        var identity = Identity.of(introduction.profile());
        for (ExternalId id : introduction.externalIds()) {
            if (identity.externalId(id.source(), id.externalId()).isEmpty()) {
                identity = identity.linked(id);
                events.add(IdentityDecisions.linked(customer, id, now));
            }
        }
        for (ContactPoint point : introduction.contactPoints()) {
            if (identity.contactPoint(point.kind(), point.value()).isEmpty()) {
                identity = identity.reachableAt(point);
                events.add(IdentityDecisions.added(customer, point, now));
            }
        }
        return events;
    }

    private static CustomerRegistered registered(String customer, Profile p, Instant now) {
        return new CustomerRegistered(
                customer, p.kind(), p.name(), p.industry(), p.country(), p.language(), p.timeZone(), now);
    }
}
