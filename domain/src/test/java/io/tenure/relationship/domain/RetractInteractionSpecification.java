package io.tenure.relationship.domain;

import static io.tenure.relationship.domain.Anna.A;
import static io.tenure.relationship.domain.Anna.ID;
import static io.tenure.relationship.domain.Anna.NOW;
import static io.tenure.relationship.domain.Anna.given;
import static io.tenure.relationship.domain.Purchase.purchase;

import io.tenure.relationship.commands.RetractInteraction;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.events.InteractionRetracted;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class RetractInteractionSpecification {

    @Test
    void takesBackWhatNeverHappenedAndSaysWhatNoLongerCounts() {
        given(Anna.registered())
                .when(retract("Test order"))
                .then(new InteractionRetracted(
                        A, "shop/536365", InteractionKind.PURCHASE, new BigDecimal("15.30"), "GBP", "Test order", NOW));
    }

    @Test
    void refusesARetractionWithoutReason() {
        given(Anna.registered()).when(retract("")).thenRejected("relationship.reason-missing");
    }

    @Test
    void refusesAnErasedCustomer() {
        given(Anna.registered(), Anna.erased()).when(retract("Test order")).thenRejected("relationship.erased");
    }

    private static RetractInteraction retract(String reason) {
        return new RetractInteraction(ID, purchase().build(), reason, NOW);
    }
}
