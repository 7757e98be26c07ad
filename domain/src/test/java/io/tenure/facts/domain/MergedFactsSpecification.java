package io.tenure.facts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.relationship.events.CustomerTagged;
import io.tenure.relationship.events.InteractionKind;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The facts of one customer of whom there were two records, and of one customer up to a day. */
class MergedFactsSpecification {

    private static final LocalDate MARCH = LocalDate.parse("2026-03-01");

    @Test
    void amountsKeepTheirCurrencyWhicheverRecordKnewIt() {
        CustomerFacts pounds = money("2026-01-10", "10", "GBP")
                .bought("2026-01-11T09:00:00Z", "5")
                .facts();
        CustomerFacts euros = money("2026-01-12", "20", "EUR").facts();
        CustomerFacts yen = money("2026-01-13", "30", "JPY").facts();

        for (CustomerFacts both :
                List.of(pounds.plus(euros).plus(yen), yen.plus(pounds).plus(euros))) {
            assertThat(both.currencies()).containsExactly("EUR", "GBP", "JPY");
            assertThat(spent(both, "EUR")).isEqualByComparingTo("20");
            assertThat(spent(both, "GBP")).isEqualByComparingTo("15");
            assertThat(spent(both, "JPY")).isEqualByComparingTo("30");
            assertThat(FactSheet.of(both, MARCH, null).currency()).contains("GBP");
        }
    }

    @Test
    void whatBothKnowIsKnownOnceAndWhatOneKnowsStays() {
        Instant then = Instant.parse("2026-01-10T09:00:00Z");
        CustomerFacts one = Story.registered()
                .complained("2026-01-10T09:00:00Z", "late")
                .and(new CustomerTagged("ada", "vip", then))
                .and(new CustomerTagged("ada", "eu", then))
                .facts();
        CustomerFacts other = Story.registered()
                .complained("2026-01-11T09:00:00Z", "broken")
                .and(new CustomerTagged("ada", "vip", then))
                .facts();

        for (CustomerFacts both : List.of(one.plus(other), other.plus(one))) {
            assertThat(both.tags()).containsExactly("eu", "vip");
            assertThat(both.openComplaints()).containsExactly("broken", "late");
        }
    }

    @Test
    void theRelationshipBeganWithTheRecordThatIsOlder() {
        CustomerFacts old = Story.registered("2025-01-01T09:00:00Z", null).facts();
        CustomerFacts young = Story.registered("2026-01-01T09:00:00Z", null).facts();

        assertThat(FactSheet.of(young.plus(old), MARCH, null).tenureDays()).isEqualTo(424);
        assertThat(FactSheet.of(old.plus(young), MARCH, null).tenureDays()).isEqualTo(424);
    }

    @Test
    void theSurvivorsOwnEstimateOfSpendingCountsAndElseTheOthers() {
        CustomerFacts none = Story.registered().facts();
        CustomerFacts hundred = Story.registered().thoughtToSpend("100", "GBP").facts();
        CustomerFacts thousand =
                Story.registered().thoughtToSpend("1000", "GBP").facts();

        assertThat(hundred.plus(thousand).spending()).isEqualTo(hundred.spending());
        assertThat(none.plus(thousand).spending()).isEqualTo(thousand.spending());
        assertThat(hundred.plus(none).spending()).isEqualTo(hundred.spending());
    }

    @Test
    void thingsOfTheSameDayAreAdded() {
        CustomerFacts one = money("2026-01-10", "10", "GBP").facts();
        CustomerFacts other = money("2026-01-10", "20", "GBP").facts();

        FactSheet both = FactSheet.of(one.plus(other), MARCH, null);
        assertThat(both.purchases())
                .containsExactly(
                        new PurchaseDay((int) LocalDate.parse("2026-01-10").toEpochDay(), 2, new BigDecimal("30.00")));
    }

    @Test
    void delaysOfPaymentsOfTheSameDayAreAdded() {
        Story story = Story.registered()
                .paid("2026-01-10T09:00:00Z", "10", "2026-01-08T09:00:00Z")
                .paid("2026-01-10T10:00:00Z", "10", "2026-01-04T09:00:00Z");

        assertThat(story.on("2026-03-01").paymentDelayDays()).hasValue(4.0);
    }

    @Test
    void factsUpToADayLeaveOutWhatCameAfterItAndKeepTheDescription() {
        CustomerFacts facts = Story.registered()
                .bought("2026-01-10T09:00:00Z", "10", "mug")
                .bought("2026-01-11T09:00:00Z", "20", "vase")
                .facts();
        LocalDate tenth = LocalDate.parse("2026-01-10");

        assertThat(spent(facts.upTo(tenth), "GBP")).isEqualByComparingTo("10");
        assertThat(spent(facts.upTo(tenth.plusDays(1)), "GBP")).isEqualByComparingTo("30");
        assertThat(spent(facts.upTo(tenth.minusDays(1)), "GBP")).isZero();
        assertThat(facts.upTo(tenth).products().names()).containsExactly("vase", "mug");
    }

    @Test
    void aRecordInAFamilyKeepsItsSums() {
        CustomerFacts facts = money("2026-01-10", "10", "GBP").facts();
        CustomerFacts merged = facts.standing(false, 7).counted(3);

        assertThat(merged.listed()).isFalse();
        assertThat(merged.position()).isEqualTo(7);
        assertThat(merged.version()).isEqualTo(3);
        assertThat(merged.standing(true, facts.position()).counted(facts.version()))
                .isEqualTo(facts);
    }

    @Test
    void aMomentIsOnTheDayOfTheCustomersZone() {
        Instant evening = Instant.parse("2026-01-10T17:00:00Z");

        assertThat(Story.registered("2026-01-01T09:00:00Z", "Asia/Shanghai")
                        .facts()
                        .dayOf(evening))
                .isEqualTo("2026-01-11");
        assertThat(Story.registered().facts().dayOf(evening)).isEqualTo("2026-01-10");
    }

    private static Story money(String day, String amount, String currency) {
        return Story.registered().money(InteractionKind.PURCHASE, day + "T12:00:00Z", amount, currency);
    }

    private static BigDecimal spent(CustomerFacts facts, String currency) {
        return FactSheet.of(facts, MARCH, currency).spent();
    }
}
