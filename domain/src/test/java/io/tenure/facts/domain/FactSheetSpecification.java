package io.tenure.facts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.CustomerErased;
import io.tenure.relationship.events.CustomerTagged;
import io.tenure.relationship.events.Direction;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.events.OwnerAssigned;
import io.tenure.relationship.events.PromiseBroken;
import io.tenure.relationship.events.ThreadClosed;
import io.tenure.shared.domain.Personal;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class FactSheetSpecification {

    @Test
    void countsPurchasesTheirDaysAndTheirMoney() {
        FactSheet sheet = Story.registered()
                .bought("2026-01-10T09:00:00Z", "10.00")
                .bought("2026-01-10T17:00:00Z", "5.50")
                .bought("2026-02-01T09:00:00Z", "0.333333")
                .on("2026-02-11");

        assertThat(sheet.count(DayKind.PURCHASE)).isEqualTo(3);
        assertThat(sheet.purchaseDays()).isEqualTo(2);
        assertThat(sheet.spent()).isEqualTo(new BigDecimal("15.833333"));
        assertThat(sheet.daysSinceLast(DayKind.PURCHASE)).hasValue(10);
        assertThat(sheet.daysSinceFirst(DayKind.PURCHASE)).hasValue(32);
        assertThat(sheet.tenureDays()).isEqualTo(41);
    }

    @Test
    void aWindowOfThirtyDaysEndsTodayAndDropsWhatIsThirtyDaysOld() {
        Story story = Story.registered().bought("2026-01-10T09:00:00Z", "10.00");

        assertThat(story.on("2026-02-08").countLast(DayKind.PURCHASE, 30)).isEqualTo(1);
        assertThat(story.on("2026-02-08").moneyLast(DayKind.PURCHASE, 30)).isEqualByComparingTo("10");
        assertThat(story.on("2026-02-09").countLast(DayKind.PURCHASE, 30)).isZero();
        assertThat(story.on("2026-02-09").moneyLast(DayKind.PURCHASE, 30)).isZero();
    }

    @Test
    void cutsDaysInTheZoneOfTheCustomerAlsoAfterTheCustomerMoved() {
        Story story = Story.registered("2026-01-01T09:00:00Z", "Asia/Shanghai")
                .bought("2026-01-10T15:00:00Z", "1")
                .bought("2026-01-10T17:00:00Z", "1");

        assertThat(story.on("2026-01-20").purchaseDays()).isEqualTo(2);
        assertThat(story.moved("2026-01-12T00:00:00Z", null).on("2026-01-20").purchaseDays())
                .isEqualTo(1);
    }

    @Test
    void keepsMoneyOfAnotherCurrencyApartAndSaysSo() {
        Story story = Story.registered()
                .money(InteractionKind.PURCHASE, "2026-01-10T09:00:00Z", "10", "GBP")
                .money(InteractionKind.PURCHASE, "2026-01-11T09:00:00Z", "20", "EUR")
                .money(InteractionKind.PURCHASE, "2026-01-12T09:00:00Z", "30", "GBP");

        assertThat(story.on("2026-02-01").currency()).contains("GBP");
        assertThat(story.on("2026-02-01").spent()).isEqualByComparingTo("40");
        assertThat(story.on("2026-02-01").amountsApart()).isEqualTo(1);
        assertThat(story.on("2026-02-01").count(DayKind.PURCHASE)).isEqualTo(3);
        FactSheet inEuro = FactSheet.of(story.facts(), LocalDate.parse("2026-02-01"), "EUR");
        assertThat(inEuro.spent()).isEqualByComparingTo("20");
        assertThat(inEuro.amountsApart()).isEqualTo(2);
        assertThat(inEuro.apartLast(DayKind.PURCHASE, 21)).isEqualTo(1);
        assertThat(inEuro.apartLast(DayKind.PURCHASE, 23)).isEqualTo(2);
        assertThat(inEuro.apartLast(DayKind.RETURN, 23)).isZero();
        FactSheet inYen = FactSheet.of(story.facts(), LocalDate.parse("2026-02-01"), "JPY");
        assertThat(inYen.currency()).isEmpty();
        assertThat(inYen.spent()).isZero();
        assertThat(inYen.amountsApart()).isEqualTo(3);
    }

    @Test
    void revenueIsWhatWasSpentLessWhatCameBackWithAdjustmentsAndPaymentsCountNowhereInIt() {
        FactSheet sheet = Story.registered()
                .bought("2026-01-10T09:00:00Z", "100")
                .money(InteractionKind.RETURN, "2026-01-12T09:00:00Z", "-30", "GBP")
                .money(InteractionKind.ADJUSTMENT, "2026-02-12T09:00:00Z", "-5", "GBP")
                .money(InteractionKind.PAYMENT, "2026-02-13T09:00:00Z", "65", "GBP")
                .money(InteractionKind.VISIT, "2026-02-14T09:00:00Z", "-20", "GBP")
                .on("2026-03-01");

        assertThat(sheet.returned()).isEqualByComparingTo("30");
        assertThat(sheet.revenue()).isEqualByComparingTo("65");
        assertThat(sheet.serviceCost()).isEqualByComparingTo("20");
        assertThat(sheet.months().keySet()).containsExactly(YearMonth.of(2026, 1), YearMonth.of(2026, 2));
        assertThat(sheet.months().sequencedValues().getLast().profit()).isEqualByComparingTo("-25");
    }

    @Test
    void paymentDelayIsTheMeanOverTheLastYear() {
        FactSheet sheet = Story.registered("2024-01-01T00:00:00Z", null)
                .paid("2024-02-01T09:00:00Z", "10", "2024-01-01T09:00:00Z")
                .paid("2026-01-10T09:00:00Z", "10", "2026-01-05T09:00:00Z")
                .paid("2026-02-10T09:00:00Z", "10", "2026-02-11T09:00:00Z")
                .on("2026-03-01");

        assertThat(sheet.paymentDelayDays()).hasValue(2.0);
    }

    @Test
    void anAnswerCountsForTheApproachesOfTheFourteenDaysBefore() {
        Story story = Story.registered()
                .did(InteractionKind.EMAIL, Direction.OUTBOUND, "2026-02-01T09:00:00Z")
                .did(InteractionKind.CALL, Direction.OUTBOUND, "2026-02-20T09:00:00Z");

        assertThat(Story.registered().on("2026-02-10").responseRate()).isEmpty();
        assertThat(story.on("2026-02-20").responseRate()).hasValue(0.0);
        story.did(InteractionKind.INQUIRY, Direction.INBOUND, "2026-03-06T09:00:00Z");
        assertThat(story.on("2026-03-06").responseRate()).hasValue(0.5);
    }

    @Test
    void shareOfCustomerIsOurSalesOfAYearByWhatIsSpentWithAllSuppliers() {
        Story story = Story.registered("2024-01-01T09:00:00Z", null)
                .bought("2024-02-01T09:00:00Z", "500")
                .bought("2026-02-01T09:00:00Z", "120")
                .money(InteractionKind.RETURN, "2026-02-02T09:00:00Z", "-20", "GBP");

        assertThat(story.on("2026-03-01").shareOfCustomer()).isEmpty();
        story.thoughtToSpend("400", "GBP");
        assertThat(story.on("2026-03-01").shareOfCustomer()).hasValue(0.25);
        assertThat(story.on("2027-03-01").shareOfCustomer()).hasValue(0.0);
        story.thoughtToSpend("400", "EUR");
        assertThat(story.on("2026-03-01").shareOfCustomer()).isEmpty();
    }

    @Test
    void profitTrendIsTheSlopeOverTheMonthsThatAreOver() {
        Story story = Story.registered()
                .bought("2026-01-15T09:00:00Z", "10")
                .bought("2026-02-15T09:00:00Z", "20")
                .bought("2026-03-15T09:00:00Z", "30")
                .bought("2026-04-15T09:00:00Z", "999");

        assertThat(story.on("2026-03-31").profitTrend()).isEmpty();
        assertThat(story.on("2026-04-20").profitTrend()).hasValue(10.0);
    }

    @Test
    void aComplaintIsOpenUntilItsThreadIsClosed() {
        Story story = Story.registered()
                .complained("2026-01-10T09:00:00Z", "broken vase")
                .complained("2026-01-11T09:00:00Z", null);

        assertThat(story.facts().openComplaints()).containsExactly("broken vase");
        assertThat(story.on("2026-01-20").countLast(DayKind.COMPLAINT, 90)).isEqualTo(2);
        story.and(new ThreadClosed("ada", "broken vase", Instant.parse("2026-01-12T09:00:00Z")));
        assertThat(story.facts().openComplaints()).isEmpty();
    }

    @Test
    void anErasureTakesOutTagsAndOpenComplaintsWhetherTheirWordsCanBeReadOrNot() {
        Instant then = Instant.parse("2026-01-12T09:00:00Z");
        CustomerFacts unreadable = told(Personal.ERASED).facts();

        assertThat(told("rude").facts().tags()).containsExactly("rude");
        assertThat(unreadable.tags()).isEmpty();
        assertThat(unreadable.openComplaints()).isEmpty();
        for (String words : List.of("rude", Personal.ERASED)) {
            assertThat(told(words).and(new CustomerErased("ada", null, then)).stepByStep())
                    .usingRecursiveComparison()
                    .isEqualTo(unreadable.standing(false, 0));
        }
    }

    private static Story told(String words) {
        return Story.registered()
                .complained("2026-01-10T09:00:00Z", words)
                .and(new CustomerTagged("ada", words, Instant.parse("2026-01-11T09:00:00Z")));
    }

    @Test
    void knowsChannelsProductsOwnerAndBrokenPromises() {
        CustomerFacts facts = Story.registered()
                .bought("2026-01-10T09:00:00Z", "10", "mug", "vase")
                .bought("2026-01-12T09:00:00Z", "10", "vase")
                .and(new OwnerAssigned("ada", "anna", null, Instant.parse("2026-01-12T09:00:00Z")))
                .and(new PromiseBroken("ada", "p1", null, Instant.parse("2026-01-13T09:00:00Z")))
                .facts();

        assertThat(facts.channels().main()).contains(Channel.STORE);
        assertThat(facts.channels().of(Channel.STORE)).isEqualTo(2);
        assertThat(facts.channels().used()).containsExactly(Channel.STORE);
        assertThat(facts.products().names()).containsExactly("vase", "mug");
        assertThat(facts.owner()).isEqualTo("anna");
        FactSheet sheet = FactSheet.of(facts, LocalDate.parse("2026-02-01"), null);
        assertThat(sheet.count(DayKind.BROKEN_PROMISE)).isEqualTo(1);
        assertThat(sheet.interactions()).isEqualTo(2);
        assertThat(sheet.daysSinceLastInteraction()).hasValue(20);
    }

    @Test
    void keepsTheSixteenProductsBoughtLast() {
        Story story = Story.registered();
        for (int day = 1; day <= 20; day++) {
            story.bought("2026-01-%02dT09:00:00Z".formatted(day), "1", "sku " + day);
        }

        assertThat(story.facts().products().names()).hasSize(16).first().isEqualTo("sku 20");
    }

    @Test
    void anErasedCustomerKeepsItsSumsAndIsListedNoMore() {
        CustomerFacts facts = Story.registered()
                .bought("2026-01-10T09:00:00Z", "10")
                .and(new CustomerErased("ada", "asked for it", Instant.parse("2026-02-01T00:00:00Z")))
                .facts();

        assertThat(facts.listed()).isFalse();
        assertThat(FactSheet.of(facts, LocalDate.parse("2026-02-01"), null).spent())
                .isEqualByComparingTo("10");
    }

    @Test
    void amountsBeyondEveryBoundStayExact() {
        List<String> amounts = List.of("999999999999999.999999", "999999999999999.999999", "-0.000001", "1E+14");
        Story story = Story.registered();
        amounts.forEach(amount -> story.bought("2026-01-10T09:00:00Z", amount));

        assertThat(story.on("2026-01-10").spent())
                .isEqualByComparingTo(amounts.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add));
    }
}
