package io.tenure.relationship.domain;

import static io.tenure.relationship.domain.Anna.A;
import static io.tenure.relationship.domain.Anna.ID;
import static io.tenure.relationship.domain.Anna.NOW;
import static io.tenure.relationship.domain.Anna.given;
import static io.tenure.relationship.domain.Purchase.purchase;

import io.tenure.relationship.commands.CorrectInteraction;
import io.tenure.relationship.commands.Interaction;
import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.Direction;
import io.tenure.relationship.events.InteractionCorrected;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.shared.domain.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CorrectInteractionSpecification {

    private static final Interaction BOUGHT = purchase().build();
    private static final Interaction BROUGHT_BACK = purchase()
            .kind(InteractionKind.RETURN)
            .amount(Money.of("-2.55", "EUR"))
            .occurredAt("2026-02-03T00:00:00Z")
            .build();
    private static final InteractionCorrected CORRECTED = new InteractionCorrected(
            A,
            "shop/536365",
            "shop",
            "536365",
            InteractionKind.RETURN,
            Channel.WEB,
            Direction.INBOUND,
            new BigDecimal("-2.55"),
            "EUR",
            List.of(Purchase.LANTERN),
            "order-536365",
            "Six lanterns",
            Map.of("a", "1", "b", "2"),
            NOW,
            "shop/1",
            "tom",
            "Was a return",
            InteractionKind.PURCHASE,
            new BigDecimal("15.30"),
            "GBP",
            Instant.parse("2026-02-03T00:00:00Z"));

    @Test
    void saysHowItReallyWasAndWhatStoodBefore() {
        given(Anna.registered()).when(correct(BROUGHT_BACK)).then(CORRECTED);
    }

    @Test
    void correctsOnAMergedRecord() {
        given(Anna.registered(), Anna.merged()).when(correct(BROUGHT_BACK)).then(CORRECTED);
    }

    @Test
    void changesNothingWhenAllStoodRightBefore() {
        given(Anna.registered()).when(correct(purchase().build())).thenNothing();
    }

    @Test
    void refusesToTurnAnInteractionIntoAnother() {
        refusedAsAnother(purchase().interactionId("other").build());
        refusedAsAnother(purchase().source("other").build());
        refusedAsAnother(purchase().externalId("other").build());
    }

    @Test
    void refusesACorrectionWithoutReason() {
        given(Anna.registered())
                .when(new CorrectInteraction(ID, BROUGHT_BACK, BOUGHT, " ", NOW))
                .thenRejected("relationship.reason-missing");
    }

    @Test
    void refusesAnUnknownCustomer() {
        given().when(correct(BROUGHT_BACK)).thenRejected("relationship.not-registered");
    }

    private static void refusedAsAnother(Interaction interaction) {
        given(Anna.registered()).when(correct(interaction)).thenRejected("relationship.correction-changes-identity");
    }

    private static CorrectInteraction correct(Interaction corrected) {
        return new CorrectInteraction(ID, corrected, BOUGHT, "Was a return", NOW);
    }
}
