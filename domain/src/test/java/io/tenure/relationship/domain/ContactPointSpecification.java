package io.tenure.relationship.domain;

import static io.tenure.relationship.domain.Anna.A;
import static io.tenure.relationship.domain.Anna.EARLIER;
import static io.tenure.relationship.domain.Anna.EMAIL;
import static io.tenure.relationship.domain.Anna.ID;
import static io.tenure.relationship.domain.Anna.NOW;
import static io.tenure.relationship.domain.Anna.SHARED_PHONE;
import static io.tenure.relationship.domain.Anna.given;

import io.tenure.relationship.commands.AddContactPoint;
import io.tenure.relationship.commands.ContactPoint;
import io.tenure.relationship.commands.RemoveContactPoint;
import io.tenure.relationship.events.ContactKind;
import io.tenure.relationship.events.ContactPointAdded;
import io.tenure.relationship.events.ContactPointRemoved;
import io.tenure.relationship.events.RelationshipEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ContactPointSpecification {

    private static final AddContactPoint ADD = new AddContactPoint(ID, EMAIL, NOW);
    private static final RemoveContactPoint REMOVE = new RemoveContactPoint(ID, ContactKind.EMAIL, EMAIL.value(), NOW);
    private static final ContactPointRemoved REMOVED =
            new ContactPointRemoved(A, ContactKind.EMAIL, EMAIL.value(), true, 2, NOW);
    private static final ContactPoint OWN_PHONE = new ContactPoint(ContactKind.PHONE, SHARED_PHONE.value(), true, 3);

    @Test
    void addsWhereTheCustomerCanBeReached() {
        given(Anna.registered()).when(ADD).then(Anna.reachableByEmail(NOW));
    }

    @Test
    void addsAContactPointOnce() {
        given(Anna.registered(), Anna.reachableByEmail(EARLIER)).when(ADD).thenNothing();
    }

    @Test
    void addsTheSameValueOfAnotherKind() {
        given(Anna.registered(), Anna.reachableByEmail(EARLIER))
                .when(new AddContactPoint(ID, new ContactPoint(ContactKind.SOCIAL, EMAIL.value(), true, 1), NOW))
                .then(new ContactPointAdded(A, ContactKind.SOCIAL, EMAIL.value(), true, 1, NOW));
    }

    @Test
    void addsAnotherValueOfTheSameKind() {
        given(Anna.registered(), Anna.reachableByEmail(EARLIER))
                .when(new AddContactPoint(ID, new ContactPoint(ContactKind.EMAIL, "a@b.example", true, 1), NOW))
                .then(new ContactPointAdded(A, ContactKind.EMAIL, "a@b.example", true, 1, NOW));
    }

    @Test
    void addsAContactPointThatIsSharedWithAnotherCustomer() {
        given(Anna.registered())
                .when(new AddContactPoint(ID, SHARED_PHONE, NOW))
                .then(Anna.reachableBySharedPhone(NOW));
    }

    @Test
    void addsASharedContactPointOnce() {
        given(Anna.registered(), Anna.reachableBySharedPhone(EARLIER))
                .when(new AddContactPoint(ID, SHARED_PHONE, NOW))
                .thenNothing();
    }

    @Test
    void notesThatASharedContactPointHasBecomeTheCustomersOwn() {
        given(Anna.registered(), Anna.reachableBySharedPhone(EARLIER))
                .when(new AddContactPoint(ID, OWN_PHONE, NOW))
                .then(new ContactPointAdded(A, ContactKind.PHONE, OWN_PHONE.value(), true, 3, NOW));
    }

    @Test
    void keepsAContactPointTheCustomersOwn() {
        given(Anna.registered(), Anna.reachableByEmail(EARLIER))
                .when(new AddContactPoint(ID, new ContactPoint(ContactKind.EMAIL, EMAIL.value(), false, 0), NOW))
                .thenNothing();
    }

    @Test
    void addsTwoHundredContactPointsAndNoMore() {
        given(reachableOn(199)).when(ADD).then(Anna.reachableByEmail(NOW));
        given(reachableOn(200)).when(ADD).thenRejected("relationship.too-many-contact-points");
    }

    @Test
    void refusesAContactPointThatIsTooLong() {
        given(Anna.registered())
                .when(new AddContactPoint(ID, new ContactPoint(ContactKind.POSTAL, "x".repeat(301), true, 1), NOW))
                .thenRejected("relationship.contact-point-too-long");
    }

    @Test
    void passesTheKeyOnWhenAContactPointIsRemoved() {
        given(Anna.registered(), Anna.reachableByEmail(EARLIER)).when(REMOVE).then(REMOVED);
    }

    @Test
    void passesNoKeyOnWhenASharedContactPointIsRemoved() {
        given(Anna.registered(), Anna.reachableBySharedPhone(EARLIER))
                .when(new RemoveContactPoint(ID, ContactKind.PHONE, SHARED_PHONE.value(), NOW))
                .then(new ContactPointRemoved(A, ContactKind.PHONE, SHARED_PHONE.value(), false, 0, NOW));
    }

    @Test
    void removesAContactPointOnce() {
        given(Anna.registered(), Anna.reachableByEmail(EARLIER), REMOVED)
                .when(REMOVE)
                .thenRejected("relationship.contact-point-not-known");
    }

    @Test
    void keepsTheOtherContactPointsWhenOneIsRemoved() {
        given(Anna.registered(), Anna.reachableByEmail(EARLIER), Anna.reachableBySharedPhone(EARLIER), REMOVED)
                .when(new AddContactPoint(ID, SHARED_PHONE, NOW))
                .thenNothing();
    }

    private static List<RelationshipEvent> reachableOn(int devices) {
        List<RelationshipEvent> history = new ArrayList<>(List.of(Anna.registered()));
        IntStream.range(0, devices)
                .forEach(i ->
                        history.add(new ContactPointAdded(A, ContactKind.DEVICE, "device-" + i, true, 1, EARLIER)));
        return history;
    }
}
