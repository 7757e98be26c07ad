package io.tenure.facts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.CustomerDetailsChanged;
import io.tenure.relationship.events.CustomerKind;
import io.tenure.relationship.events.CustomerRegistered;
import io.tenure.relationship.events.CustomerTagged;
import io.tenure.relationship.events.CustomerUntagged;
import io.tenure.relationship.events.Direction;
import io.tenure.relationship.events.InteractionCorrected;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.events.InteractionRetracted;
import io.tenure.relationship.events.LineItem;
import io.tenure.relationship.events.OwnerAssigned;
import io.tenure.relationship.events.RelationshipEvent;
import io.tenure.relationship.events.ThreadClosed;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FactsFoldSpecification {

    private static final Instant NOW = Instant.parse("2026-01-10T09:00:00Z");

    @Test
    void whatIsPutRightMakesTheStreamBeFoldedAgain() {
        CustomerFacts facts = Story.registered().facts();

        assertThat(rewrites(facts, corrected())).isTrue();
        assertThat(rewrites(
                        facts,
                        new InteractionRetracted("ada", "i1", InteractionKind.PURCHASE, null, null, "a test", NOW)))
                .isTrue();
        assertThat(rewrites(facts, new OwnerAssigned("ada", "anna", null, NOW))).isFalse();
    }

    @Test
    void onlyAnotherZoneCutsDaysElsewhere() {
        CustomerFacts utc = Story.registered().facts();
        CustomerFacts shanghai =
                Story.registered("2026-01-01T09:00:00Z", "Asia/Shanghai").facts();

        assertThat(rewrites(utc, moved("Asia/Shanghai"))).isTrue();
        assertThat(rewrites(shanghai, moved(null))).isTrue();
        assertThat(rewrites(utc, moved(null))).isFalse();
        assertThat(rewrites(shanghai, moved("Asia/Shanghai"))).isFalse();
    }

    @Test
    void nothingIsCountedBeforeTheRegistration() {
        List<RelationshipEvent> events = Story.registered().bought("2026-01-10T09:00:00Z", "10").events;

        assertThat(Story.FOLD.fold(events.reversed()))
                .isEqualTo(Story.registered().facts());
        assertThat(Story.FOLD.fold(events.subList(1, 2))).isNull();
        assertThat(Story.FOLD.fold(List.of())).isNull();
    }

    @Test
    void theDescriptionIsTheLatest() {
        CustomerFacts facts = Story.registered()
                .and(new CustomerDetailsChanged(
                        "ada", CustomerKind.ORGANISATION, "Ada Ltd", "toys", "DE", "de", null, NOW))
                .facts();

        assertThat(facts)
                .extracting(
                        CustomerFacts::kind, CustomerFacts::industry, CustomerFacts::country, CustomerFacts::language)
                .containsExactly(CustomerKind.ORGANISATION, "toys", "DE", "de");
    }

    @Test
    void registrationIsOnTheDayOfTheZoneThatTheCustomerHasInTheEnd() {
        Story story = Story.registered("2026-01-01T20:00:00Z", null);

        assertThat(story.on("2026-01-10").tenureDays()).isEqualTo(9);
        assertThat(story.moved("2026-01-05T09:00:00Z", "Asia/Shanghai")
                        .on("2026-01-10")
                        .tenureDays())
                .isEqualTo(8);
        assertThat(Story.FOLD
                        .begin((CustomerRegistered) Story.registered("2026-01-01T20:00:00Z", "Asia/Shanghai")
                                .events
                                .getFirst())
                        .registeredDay())
                .isEqualTo((int) LocalDate.parse("2026-01-02").toEpochDay());
    }

    @Test
    void takingOneTagOrComplaintAwayLeavesTheOthers() {
        CustomerFacts facts = Story.registered()
                .and(new CustomerTagged("ada", "vip", NOW))
                .and(new CustomerTagged("ada", "eu", NOW))
                .and(new CustomerUntagged("ada", "vip", NOW))
                .complained("2026-01-10T09:00:00Z", "late")
                .complained("2026-01-10T10:00:00Z", "broken")
                .and(new ThreadClosed("ada", "late", NOW))
                .facts();

        assertThat(facts.tags()).containsExactly("eu");
        assertThat(facts.openComplaints()).containsExactly("broken");
    }

    @Test
    void noPieceOfAnArticleIsNoPurchaseOfIt() {
        Story story = Story.registered()
                .boughtItems(
                        "2026-01-10T09:00:00Z",
                        new LineItem("mug", null, BigDecimal.ZERO, null),
                        new LineItem("vase", null, new BigDecimal("0.5"), null));

        assertThat(story.facts().products().names()).containsExactly("vase");
    }

    @Test
    void currenciesThatComeOneByOneLeaveEachAmountInItsOwn() {
        Story story = Story.registered();
        for (String currency : List.of("JPY", "EUR", "GBP", "AUD", "ZAR")) {
            story.money(InteractionKind.PURCHASE, "2026-01-10T09:00:00Z", "13", currency)
                    .money(InteractionKind.PURCHASE, "2026-01-11T09:00:00Z", "1", currency);
        }

        assertThat(story.facts().currencies()).containsExactly("AUD", "EUR", "GBP", "JPY", "ZAR");
        for (String currency : story.facts().currencies()) {
            FactSheet sheet = FactSheet.of(story.facts(), LocalDate.parse("2026-02-01"), currency);
            assertThat(sheet.spent()).isEqualByComparingTo("14");
            assertThat(sheet.amountsApart()).isEqualTo(8);
        }
        assertThat(story.stepByStep()).isEqualTo(story.facts());
    }

    private static boolean rewrites(CustomerFacts facts, RelationshipEvent event) {
        return Story.FOLD.rewrites(facts, event);
    }

    private static CustomerDetailsChanged moved(@Nullable String zone) {
        return new CustomerDetailsChanged("ada", CustomerKind.PERSON, "Ada", "gifts", "GB", "en", zone, NOW);
    }

    private static InteractionCorrected corrected() {
        return new InteractionCorrected(
                "ada",
                "i1",
                "shop",
                "x1",
                InteractionKind.PURCHASE,
                Channel.STORE,
                Direction.INBOUND,
                BigDecimal.TEN,
                "GBP",
                List.of(),
                null,
                null,
                Map.of(),
                null,
                null,
                null,
                "a slip",
                InteractionKind.PURCHASE,
                BigDecimal.ONE,
                "GBP",
                NOW);
    }
}
