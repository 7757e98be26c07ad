package io.tenure.relationship.domain;

import static io.tenure.relationship.domain.Anna.A;
import static io.tenure.relationship.domain.Anna.EMAIL;
import static io.tenure.relationship.domain.Anna.ID;
import static io.tenure.relationship.domain.Anna.NOW;
import static io.tenure.relationship.domain.Anna.PROFILE;
import static io.tenure.relationship.domain.Anna.SHARED_PHONE;
import static io.tenure.relationship.domain.Anna.SHOP_ID;
import static io.tenure.relationship.domain.Anna.given;

import io.tenure.relationship.commands.ContactPoint;
import io.tenure.relationship.commands.ExternalId;
import io.tenure.relationship.commands.RegisterCustomer;
import io.tenure.relationship.events.ContactKind;
import io.tenure.relationship.events.OwnerAssigned;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RegisterCustomerSpecification {

    private static final RegisterCustomer REGISTER =
            new RegisterCustomer(ID, PROFILE, List.of(SHOP_ID), List.of(EMAIL, SHARED_PHONE), "tom", NOW);

    @Test
    void beginsARelationshipWithAllThatIsKnown() {
        given().when(REGISTER)
                .then(
                        Anna.registered(NOW),
                        Anna.knownToTheShop(NOW),
                        Anna.reachableByEmail(NOW),
                        Anna.reachableBySharedPhone(NOW),
                        new OwnerAssigned(A, "tom", null, NOW));
    }

    @Test
    void beginsARelationshipWithABareProfile() {
        given().when(register(List.of(), List.of())).then(Anna.registered(NOW));
    }

    @Test
    void takesWhatIsNamedTwiceOnce() {
        given().when(register(
                        List.of(SHOP_ID, new ExternalId("shop", "17850", 2)),
                        List.of(EMAIL, new ContactPoint(ContactKind.EMAIL, EMAIL.value(), true, 2))))
                .then(Anna.registered(NOW), Anna.knownToTheShop(NOW), Anna.reachableByEmail(NOW));
    }

    @Test
    void refusesACustomerWhoIsRegistered() {
        given(Anna.registered()).when(REGISTER).thenRejected("relationship.already-registered");
    }

    @Test
    void refusesARecordThatIsMerged() {
        given(Anna.registered(), Anna.merged()).when(REGISTER).thenRejected("relationship.already-registered");
    }

    @Test
    void refusesTheIdOfAnErasedCustomer() {
        given(Anna.registered(), Anna.erased()).when(REGISTER).thenRejected("relationship.erased");
    }

    @Test
    void refusesAnExternalIdWithoutSource() {
        given().when(register(List.of(SHOP_ID, new ExternalId(" ", "17850", 1)), List.of()))
                .thenRejected("relationship.source-missing");
    }

    @Test
    void refusesAnEmptyContactPoint() {
        given().when(register(List.of(), List.of(new ContactPoint(ContactKind.EMAIL, "", true, 1))))
                .thenRejected("relationship.contact-point-missing");
    }

    @Test
    void refusesMoreExternalIdsThanOneCustomerCanHave() {
        given().when(register(ids(1_001), List.of())).thenRejected("relationship.too-many-external-ids");
    }

    @Test
    void refusesMoreContactPointsThanOneCustomerCanHave() {
        given().when(register(List.of(), points(201))).thenRejected("relationship.too-many-contact-points");
    }

    @Test
    void refusesAnOwnerWhoseNameIsTooLong() {
        given().when(new RegisterCustomer(ID, PROFILE, List.of(), List.of(), "t".repeat(201), NOW))
                .thenRejected("relationship.owner-too-long");
    }

    private static RegisterCustomer register(List<ExternalId> ids, List<ContactPoint> points) {
        return new RegisterCustomer(ID, PROFILE, ids, points, null, NOW);
    }

    private static List<ExternalId> ids(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new ExternalId("shop", "id-" + i, 1))
                .toList();
    }

    private static List<ContactPoint> points(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new ContactPoint(ContactKind.DEVICE, "device-" + i, true, 1))
                .toList();
    }
}
