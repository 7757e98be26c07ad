package io.tenure.relationship.domain;

import static io.tenure.relationship.domain.Anna.A;
import static io.tenure.relationship.domain.Anna.EARLIER;
import static io.tenure.relationship.domain.Anna.ID;
import static io.tenure.relationship.domain.Anna.NOW;
import static io.tenure.relationship.domain.Anna.given;

import io.tenure.relationship.commands.AssignOwner;
import io.tenure.relationship.events.OwnerAssigned;
import org.junit.jupiter.api.Test;

class AssignOwnerSpecification {

    private static final OwnerAssigned TOMS = new OwnerAssigned(A, "tom", null, EARLIER);

    @Test
    void givesTheCustomerToAnAccountManager() {
        given(Anna.registered()).when(new AssignOwner(ID, "tom", NOW)).then(new OwnerAssigned(A, "tom", null, NOW));
    }

    @Test
    void namesThePreviousOwnerInAHandover() {
        given(Anna.registered(), TOMS)
                .when(new AssignOwner(ID, "mei", NOW))
                .then(new OwnerAssigned(A, "mei", "tom", NOW));
    }

    @Test
    void takesTheCustomerFromItsOwner() {
        given(Anna.registered(), TOMS)
                .when(new AssignOwner(ID, null, NOW))
                .then(new OwnerAssigned(A, null, "tom", NOW));
    }

    @Test
    void changesNothingForTheSameOwner() {
        given(Anna.registered(), TOMS).when(new AssignOwner(ID, "tom", NOW)).thenNothing();
    }

    @Test
    void changesNothingWhenNobodyStaysTheOwner() {
        given(Anna.registered()).when(new AssignOwner(ID, null, NOW)).thenNothing();
    }

    @Test
    void refusesAnOwnerWhoseNameIsTooLong() {
        given(Anna.registered())
                .when(new AssignOwner(ID, "t".repeat(201), NOW))
                .thenRejected("relationship.owner-too-long");
    }
}
