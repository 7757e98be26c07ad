package io.tenure.relationship.domain;

import static io.tenure.relationship.domain.Anna.A;
import static io.tenure.relationship.domain.Anna.EARLIER;
import static io.tenure.relationship.domain.Anna.ID;
import static io.tenure.relationship.domain.Anna.NOW;
import static io.tenure.relationship.domain.Anna.given;

import io.tenure.relationship.commands.AssignChannelPartner;
import io.tenure.relationship.events.ChannelPartnerAssigned;
import org.junit.jupiter.api.Test;

class AssignChannelPartnerSpecification {

    private static final ChannelPartnerAssigned BY_ACME = new ChannelPartnerAssigned(A, "acme", EARLIER);

    @Test
    void servesTheCustomerThroughAPartner() {
        given(Anna.registered())
                .when(new AssignChannelPartner(ID, "acme", NOW))
                .then(new ChannelPartnerAssigned(A, "acme", NOW));
    }

    @Test
    void servesTheCustomerDirectlyAgain() {
        given(Anna.registered(), BY_ACME)
                .when(new AssignChannelPartner(ID, null, NOW))
                .then(new ChannelPartnerAssigned(A, null, NOW));
    }

    @Test
    void changesNothingForTheSamePartner() {
        given(Anna.registered(), BY_ACME)
                .when(new AssignChannelPartner(ID, "acme", NOW))
                .thenNothing();
    }

    @Test
    void refusesAPartnerWhoseNameIsTooLong() {
        given(Anna.registered())
                .when(new AssignChannelPartner(ID, "a".repeat(201), NOW))
                .thenRejected("relationship.channel-partner-too-long");
    }
}
