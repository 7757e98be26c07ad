package io.tenure.relationship.domain;

import static io.tenure.relationship.domain.Anna.A;
import static io.tenure.relationship.domain.Anna.EARLIER;
import static io.tenure.relationship.domain.Anna.ID;
import static io.tenure.relationship.domain.Anna.NOW;
import static io.tenure.relationship.domain.Anna.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.relationship.commands.EraseCustomer;
import io.tenure.relationship.commands.SplitCustomer;
import io.tenure.relationship.events.ContactKind;
import io.tenure.relationship.events.ContactPointRemoved;
import io.tenure.relationship.events.CustomerErased;
import io.tenure.relationship.events.ExternalIdUnlinked;
import org.junit.jupiter.api.Test;

class EraseCustomerSpecification {

    private static final EraseCustomer ERASE = new EraseCustomer(ID, "Asked for it", NOW);
    private static final CustomerErased ERASED = new CustomerErased(A, "Asked for it", NOW);

    @Test
    void givesBackEveryKeyAndLeavesAReceipt() {
        given(
                        Anna.registered(),
                        Anna.knownToTheShop(EARLIER),
                        Anna.reachableByEmail(EARLIER),
                        Anna.reachableBySharedPhone(EARLIER))
                .when(ERASE)
                .then(
                        new ExternalIdUnlinked(A, "shop", "17850", 2, NOW),
                        new ContactPointRemoved(A, ContactKind.EMAIL, "anna@example.org", true, 2, NOW),
                        new ContactPointRemoved(A, ContactKind.PHONE, "+442071234567", false, 0, NOW),
                        ERASED);
    }

    @Test
    void erasesAMergedRecordToo() {
        given(Anna.registered(), Anna.merged()).when(ERASE).then(ERASED);
    }

    @Test
    void erasesOnce() {
        given(Anna.registered(), Anna.erased()).when(ERASE).thenNothing();
    }

    @Test
    void takesNothingMoreAfterwards() {
        given(Anna.registered(), Anna.merged(), Anna.erased())
                .when(new SplitCustomer(ID, NOW))
                .thenRejected("relationship.erased");
    }

    @Test
    void staysErasedWhateverFollows() {
        given(Anna.registered(), Anna.erased(), Anna.registered()).when(ERASE).thenNothing();
    }

    @Test
    void remembersNothingButTheDay() {
        var before = CustomerRelationshipDecider.evolve(CustomerRelationshipDecider.initial(), Anna.registered());

        assertThat(CustomerRelationshipDecider.evolve(before, ERASED)).isEqualTo(new Erased(NOW));
    }

    @Test
    void takesNoReason() {
        given(Anna.registered()).when(new EraseCustomer(ID, null, NOW)).then(new CustomerErased(A, null, NOW));
    }

    @Test
    void refusesAnUnknownCustomer() {
        given().when(ERASE).thenRejected("relationship.not-registered");
    }
}
