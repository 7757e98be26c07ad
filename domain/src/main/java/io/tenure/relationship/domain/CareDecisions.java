package io.tenure.relationship.domain;

import io.tenure.relationship.commands.AddStakeholder;
import io.tenure.relationship.commands.AssignChannelPartner;
import io.tenure.relationship.commands.AssignOwner;
import io.tenure.relationship.commands.EndStakeholder;
import io.tenure.relationship.events.ChannelPartnerAssigned;
import io.tenure.relationship.events.OwnerAssigned;
import io.tenure.relationship.events.RelationshipEvent;
import io.tenure.relationship.events.StakeholderAdded;
import io.tenure.relationship.events.StakeholderLeft;
import io.tenure.shared.domain.Decision;
import java.util.Objects;
import java.util.Optional;

/** Decides who looks after the customer and who plays a part around the account. */
final class CareDecisions {

    private CareDecisions() {}

    static Decision<RelationshipEvent> assignOwner(AssignOwner c, Care care) {
        return Objects.equals(c.owner(), care.owner())
                ? Decision.nothing()
                : Decision.accepted(new OwnerAssigned(c.customerId().value(), c.owner(), care.owner(), c.now()));
    }

    static Decision<RelationshipEvent> assignPartner(AssignChannelPartner c, Care care) {
        return Objects.equals(c.partner(), care.channelPartner())
                ? Decision.nothing()
                : Decision.accepted(new ChannelPartnerAssigned(c.customerId().value(), c.partner(), c.now()));
    }

    static Decision<RelationshipEvent> add(AddStakeholder c, Care care) {
        var stakeholder = new Stakeholder(c.stakeholderId(), c.name(), c.role(), c.note(), c.since());
        Optional<Stakeholder> known = care.stakeholder(c.stakeholderId());
        if (known.isPresent()) {
            return known.get().equals(stakeholder) ? Decision.nothing() : alreadyPresent(c);
        }
        return Size.unlessFull(
                care.stakeholders(),
                "stakeholders",
                Limits.STAKEHOLDERS,
                () -> new StakeholderAdded(
                        c.customerId().value(), c.stakeholderId(), c.name(), c.role(), c.note(), c.since(), c.now()));
    }

    static Decision<RelationshipEvent> end(EndStakeholder c, Care care) {
        return care.stakeholder(c.stakeholderId())
                .map(stakeholder -> end(c, stakeholder))
                .orElseGet(() -> Decision.rejected(
                        "relationship.stakeholder-not-present",
                        "Customer " + c.customerId()
                                + " has no stakeholder under that id now: look up those that it has."));
    }

    private static Decision<RelationshipEvent> end(EndStakeholder c, Stakeholder stakeholder) {
        return c.until().isBefore(stakeholder.since())
                ? Decision.rejected(
                        "relationship.stakeholder-ends-before-it-began",
                        "The stakeholder plays its part since " + stakeholder.since() + " and cannot end it on "
                                + c.until() + ": give that day or a later one.")
                : Decision.accepted(new StakeholderLeft(c.customerId().value(), c.stakeholderId(), c.until(), c.now()));
    }

    private static Decision<RelationshipEvent> alreadyPresent(AddStakeholder c) {
        return Decision.rejected(
                "relationship.stakeholder-already-present",
                "Customer " + c.customerId()
                        + " has another stakeholder under that id: end that part first, or give a new id.");
    }
}
