package io.tenure.relationship.domain;

import io.tenure.relationship.commands.AddContactPoint;
import io.tenure.relationship.commands.ChangeDetails;
import io.tenure.relationship.commands.ContactPoint;
import io.tenure.relationship.commands.ExternalId;
import io.tenure.relationship.commands.LinkExternalId;
import io.tenure.relationship.commands.Profile;
import io.tenure.relationship.commands.RemoveContactPoint;
import io.tenure.relationship.commands.UnlinkExternalId;
import io.tenure.relationship.events.ContactPointAdded;
import io.tenure.relationship.events.ContactPointRemoved;
import io.tenure.relationship.events.CustomerDetailsChanged;
import io.tenure.relationship.events.ExternalIdLinked;
import io.tenure.relationship.events.ExternalIdUnlinked;
import io.tenure.relationship.events.RelationshipEvent;
import io.tenure.shared.domain.Decision;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Decides who the customer is, under which ids it is known and where it can be reached. */
final class IdentityDecisions {

    private IdentityDecisions() {}

    static Decision<RelationshipEvent> change(ChangeDetails command, Identity identity) {
        Profile p = command.profile();
        if (p.equals(identity.profile())) {
            return Decision.nothing();
        }
        return Rule.unless(
                IdentityRules.PROFILE.brokenBy(changed(identity.profile(), p)),
                () -> Decision.accepted(new CustomerDetailsChanged(
                        command.customerId().value(),
                        p.kind(),
                        p.name(),
                        p.industry(),
                        p.country(),
                        p.language(),
                        p.timeZone(),
                        command.now())));
    }

    /** Without what stays: a description is given whole, and may hold what was recorded before there was a rule. */
    private static Profile changed(Profile was, Profile p) {
        return new Profile(
                p.kind(),
                changed(was.name(), p.name()),
                changed(was.industry(), p.industry()),
                changed(was.country(), p.country()),
                changed(was.language(), p.language()),
                changed(was.timeZone(), p.timeZone()));
    }

    private static @Nullable String changed(@Nullable String was, @Nullable String is) {
        return Objects.equals(was, is) ? null : is;
    }

    static Decision<RelationshipEvent> link(LinkExternalId command, Identity identity) {
        ExternalId id = command.externalId();
        if (identity.externalId(id.source(), id.externalId()).isPresent()) {
            return Decision.nothing();
        }
        return Size.unlessFull(
                identity.externalIds(),
                "external-ids",
                Limits.EXTERNAL_IDS,
                () -> linked(command.customerId().value(), id, command.now()));
    }

    static Decision<RelationshipEvent> unlink(UnlinkExternalId command, Identity identity) {
        ExternalId asked = command.externalId();
        return identity.externalId(asked.source(), asked.externalId())
                .map(id -> Decision.<RelationshipEvent>accepted(
                        unlinked(command.customerId().value(), id, command.now())))
                .orElseGet(() -> Decision.rejected(
                        "relationship.external-id-not-linked",
                        "Source " + asked.source() + " knows customer " + command.customerId()
                                + " under no such id: look up the ids that it has."));
    }

    /** A point that is known but did not identify the customer is added again once it does. */
    static Decision<RelationshipEvent> add(AddContactPoint command, Identity identity) {
        ContactPoint point = command.contactPoint();
        RelationshipEvent added = added(command.customerId().value(), point, command.now());
        return identity.contactPoint(point.kind(), point.value())
                .map(known -> known.identifying() || !point.identifying()
                        ? Decision.<RelationshipEvent>nothing()
                        : Decision.accepted(added))
                .orElseGet(() -> Size.unlessFull(
                        identity.contactPoints(), "contact-points", Limits.CONTACT_POINTS, () -> added));
    }

    static Decision<RelationshipEvent> remove(RemoveContactPoint command, Identity identity) {
        return identity.contactPoint(command.kind(), command.value())
                .map(point -> Decision.<RelationshipEvent>accepted(
                        removed(command.customerId().value(), point, command.now())))
                .orElseGet(() -> Decision.rejected(
                        "relationship.contact-point-not-known",
                        "Customer " + command.customerId() + " has no such " + command.kind()
                                + " contact point: look up those that it has."));
    }

    static ExternalIdLinked linked(String customer, ExternalId id, Instant now) {
        return new ExternalIdLinked(customer, id.source(), id.externalId(), id.generation(), now);
    }

    static ExternalIdUnlinked unlinked(String customer, ExternalId id, Instant now) {
        return new ExternalIdUnlinked(customer, id.source(), id.externalId(), id.generation() + 1, now);
    }

    static ContactPointAdded added(String customer, ContactPoint p, Instant now) {
        return new ContactPointAdded(customer, p.kind(), p.value(), p.identifying(), p.generation(), now);
    }

    static ContactPointRemoved removed(String customer, ContactPoint p, Instant now) {
        int generation = p.identifying() ? p.generation() + 1 : p.generation();
        return new ContactPointRemoved(customer, p.kind(), p.value(), p.identifying(), generation, now);
    }
}
