package io.tenure.relationship.domain;

import static io.tenure.relationship.domain.Anna.A;
import static io.tenure.relationship.domain.Anna.EMAIL;
import static io.tenure.relationship.domain.Anna.ID;
import static io.tenure.relationship.domain.Anna.NOW;
import static io.tenure.relationship.domain.Anna.PROFILE;
import static io.tenure.relationship.domain.Anna.SHARED_PHONE;
import static io.tenure.relationship.domain.Anna.SHOP_ID;
import static io.tenure.relationship.domain.Anna.given;
import static io.tenure.relationship.domain.Purchase.purchase;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.relationship.commands.ExternalId;
import io.tenure.relationship.commands.Interaction;
import io.tenure.relationship.commands.Introduction;
import io.tenure.relationship.commands.RecordInteraction;
import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.Direction;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.events.InteractionRecorded;
import io.tenure.shared.domain.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordInteractionSpecification {

    static final InteractionRecorded BOUGHT = new InteractionRecorded(
            A,
            "shop/536365",
            "shop",
            "536365",
            InteractionKind.PURCHASE,
            Channel.WEB,
            Direction.INBOUND,
            new BigDecimal("15.30"),
            "GBP",
            List.of(Purchase.LANTERN),
            "order-536365",
            "Six lanterns",
            Map.of("a", "1", "b", "2"),
            Anna.NOW,
            "shop/1",
            "tom",
            Anna.EARLIER);
    private static final Introduction INTRODUCTION =
            new Introduction(PROFILE, List.of(SHOP_ID), List.of(EMAIL, SHARED_PHONE));

    @Test
    void recordsWhatHappenedWhenItHappened() {
        given(Anna.registered()).when(record(purchase().build())).then(BOUGHT);
    }

    @Test
    void recordsOnAMergedRecordSinceItsStreamStaysApart() {
        given(Anna.registered(), Anna.merged()).when(record(purchase().build())).then(BOUGHT);
    }

    @Test
    void registersACustomerWhoIsIntroduced() {
        given().when(new RecordInteraction(ID, purchase().build(), INTRODUCTION, NOW))
                .then(
                        Anna.registered(NOW),
                        Anna.knownToTheShop(NOW),
                        Anna.reachableByEmail(NOW),
                        Anna.reachableBySharedPhone(NOW),
                        BOUGHT);
    }

    @Test
    void needsNoIntroductionOfAKnownCustomer() {
        var invalid = new Introduction(PROFILE, List.of(new ExternalId("", "", 1)), List.of());
        given(Anna.registered())
                .when(new RecordInteraction(ID, purchase().build(), invalid, NOW))
                .then(BOUGHT);
    }

    @Test
    void refusesAnUnknownCustomerWithoutIntroduction() {
        given().when(record(purchase().build())).thenRejected("relationship.not-registered");
    }

    @Test
    void refusesAnIntroductionThatBreaksARule() {
        var invalid = new Introduction(PROFILE, List.of(new ExternalId("", "", 1)), List.of());
        given().when(new RecordInteraction(ID, purchase().build(), invalid, NOW))
                .thenRejected("relationship.source-missing");
    }

    @Test
    void refusesAnErasedCustomerEvenWithAnIntroduction() {
        given(Anna.registered(), Anna.erased())
                .when(new RecordInteraction(ID, purchase().build(), INTRODUCTION, NOW))
                .thenRejected("relationship.erased");
    }

    @Test
    void recordsNegativeAmountsOfAnyKind() {
        var recorded = recorded(purchase().amount(Money.of("-1", "EUR")).build());
        assertThat(recorded.amount()).isEqualByComparingTo("-1");
        assertThat(recorded.currency()).isEqualTo("EUR");
    }

    @Test
    void recordsInteractionsWithoutMoney() {
        var recorded = recorded(purchase()
                .kind(InteractionKind.VISIT)
                .amount(null)
                .items(List.of())
                .build());
        assertThat(recorded.amount()).isNull();
        assertThat(recorded.currency()).isNull();
    }

    @Test
    void keepsAttributesInTheOrderOfTheirKeys() {
        assertThat(recorded(purchase()
                                .attributes(Map.of("c", "3", "b", "2", "d", "4", "a", "1"))
                                .build())
                        .attributes())
                .containsExactly(Map.entry("a", "1"), Map.entry("b", "2"), Map.entry("c", "3"), Map.entry("d", "4"));
    }

    private static InteractionRecorded recorded(Interaction interaction) {
        return InteractionDecisions.recorded(record(interaction));
    }

    private static RecordInteraction record(Interaction interaction) {
        return new RecordInteraction(ID, interaction, null, NOW);
    }
}
