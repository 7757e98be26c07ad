package io.tenure.relationship.domain;

import io.tenure.relationship.commands.ContactPoint;
import io.tenure.relationship.commands.ExternalId;
import io.tenure.relationship.commands.Profile;
import io.tenure.relationship.events.ContactKind;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Who the customer is, under which ids others know it and where it can be reached.
 *
 * @param others ids of records that were found to be different customers
 */
public record Identity(
        Profile profile, List<ExternalId> externalIds, List<ContactPoint> contactPoints, List<String> others) {

    public Identity {
        externalIds = List.copyOf(externalIds);
        contactPoints = List.copyOf(contactPoints);
        others = List.copyOf(others);
    }

    static Identity of(Profile profile) {
        return new Identity(profile, List.of(), List.of(), List.of());
    }

    Optional<ExternalId> externalId(String source, String externalId) {
        return Keyed.find(externalIds, known(source, externalId));
    }

    Optional<ContactPoint> contactPoint(ContactKind kind, String value) {
        return Keyed.find(contactPoints, reaches(kind, value));
    }

    Identity described(Profile changed) {
        return new Identity(changed, externalIds, contactPoints, others);
    }

    Identity linked(ExternalId id) {
        return new Identity(
                profile, Keyed.with(externalIds, id, known(id.source(), id.externalId())), contactPoints, others);
    }

    Identity unlinked(String source, String externalId) {
        return new Identity(profile, Keyed.without(externalIds, known(source, externalId)), contactPoints, others);
    }

    Identity reachableAt(ContactPoint point) {
        return new Identity(
                profile, externalIds, Keyed.with(contactPoints, point, reaches(point.kind(), point.value())), others);
    }

    Identity unreachableAt(ContactKind kind, String value) {
        return new Identity(profile, externalIds, Keyed.without(contactPoints, reaches(kind, value)), others);
    }

    Identity toldApartFrom(String other) {
        return new Identity(profile, externalIds, contactPoints, Keyed.with(others, other, other::equals));
    }

    private static Predicate<ExternalId> known(String source, String externalId) {
        return id -> id.source().equals(source) && id.externalId().equals(externalId);
    }

    private static Predicate<ContactPoint> reaches(ContactKind kind, String value) {
        return point -> point.kind() == kind && point.value().equals(value);
    }
}
