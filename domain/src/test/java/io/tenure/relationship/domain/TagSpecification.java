package io.tenure.relationship.domain;

import static io.tenure.relationship.domain.Anna.A;
import static io.tenure.relationship.domain.Anna.EARLIER;
import static io.tenure.relationship.domain.Anna.ID;
import static io.tenure.relationship.domain.Anna.NOW;
import static io.tenure.relationship.domain.Anna.given;

import io.tenure.relationship.commands.TagCustomer;
import io.tenure.relationship.commands.UntagCustomer;
import io.tenure.relationship.events.CustomerTagged;
import io.tenure.relationship.events.CustomerUntagged;
import org.junit.jupiter.api.Test;

class TagSpecification {

    private static final CustomerTagged VIP = new CustomerTagged(A, "vip", EARLIER);

    @Test
    void putsATagOnTheCustomer() {
        given(Anna.registered()).when(new TagCustomer(ID, "vip", NOW)).then(new CustomerTagged(A, "vip", NOW));
    }

    @Test
    void putsTheSameTagOnOnce() {
        given(Anna.registered(), VIP).when(new TagCustomer(ID, "vip", NOW)).thenNothing();
    }

    @Test
    void takesATagOff() {
        given(Anna.registered(), VIP).when(new UntagCustomer(ID, "vip", NOW)).then(new CustomerUntagged(A, "vip", NOW));
    }

    @Test
    void takesNothingOffWhereNothingIs() {
        given(Anna.registered()).when(new UntagCustomer(ID, "vip", NOW)).thenNothing();
    }

    @Test
    void refusesATagThatSaysNothing() {
        given(Anna.registered()).when(new TagCustomer(ID, " ", NOW)).thenRejected("relationship.tag-missing");
    }
}
