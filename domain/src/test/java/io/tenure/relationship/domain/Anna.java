package io.tenure.relationship.domain;

import io.tenure.relationship.commands.ContactPoint;
import io.tenure.relationship.commands.ExternalId;
import io.tenure.relationship.commands.Profile;
import io.tenure.relationship.commands.RelationshipCommand;
import io.tenure.relationship.events.ContactKind;
import io.tenure.relationship.events.ContactPointAdded;
import io.tenure.relationship.events.CustomerErased;
import io.tenure.relationship.events.CustomerKind;
import io.tenure.relationship.events.CustomerMerged;
import io.tenure.relationship.events.CustomerRegistered;
import io.tenure.relationship.events.ExternalIdLinked;
import io.tenure.relationship.events.RelationshipEvent;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.domain.Specification;
import java.time.Instant;
import java.util.List;

/** The customer of whom the specifications tell. */
final class Anna {

    static final CustomerId ID = new CustomerId("anna");
    static final CustomerId OTHER = new CustomerId("anna-too");
    static final String A = ID.value();
    static final Instant EARLIER = Instant.parse("2026-02-01T10:00:00Z");
    static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");

    static final Profile PROFILE =
            new Profile(CustomerKind.PERSON, "Anna Meier", "Retail", "GB", "en-GB", "Europe/London");
    static final ExternalId SHOP_ID = new ExternalId("shop", "17850", 1);
    static final ContactPoint EMAIL = new ContactPoint(ContactKind.EMAIL, "anna@example.org", true, 1);
    static final ContactPoint SHARED_PHONE = new ContactPoint(ContactKind.PHONE, "+442071234567", false, 0);

    private Anna() {}

    static Specification<RelationshipCommand, CustomerRelationship, RelationshipEvent> given(
            RelationshipEvent... history) {
        return given(List.of(history));
    }

    static Specification<RelationshipCommand, CustomerRelationship, RelationshipEvent> given(
            List<RelationshipEvent> history) {
        return Specification.given(
                CustomerRelationshipDecider::decide,
                CustomerRelationshipDecider::evolve,
                CustomerRelationshipDecider.initial(),
                history);
    }

    static CustomerRegistered registered() {
        return registered(EARLIER);
    }

    static CustomerRegistered registered(Instant when) {
        return new CustomerRegistered(
                A, CustomerKind.PERSON, "Anna Meier", "Retail", "GB", "en-GB", "Europe/London", when);
    }

    static ExternalIdLinked knownToTheShop(Instant when) {
        return new ExternalIdLinked(A, "shop", "17850", 1, when);
    }

    static ContactPointAdded reachableByEmail(Instant when) {
        return new ContactPointAdded(A, ContactKind.EMAIL, "anna@example.org", true, 1, when);
    }

    static ContactPointAdded reachableBySharedPhone(Instant when) {
        return new ContactPointAdded(A, ContactKind.PHONE, "+442071234567", false, 0, when);
    }

    static CustomerMerged merged() {
        return new CustomerMerged(A, OTHER.value(), EARLIER);
    }

    static CustomerErased erased() {
        return new CustomerErased(A, "Asked for it", EARLIER);
    }
}
