package io.tenure.facts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.relationship.events.Direction;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.events.PromiseBroken;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a sheet says at the edges: of windows, between equals, and of days before and after all others. */
class FactSheetEdgesSpecification {

    @Test
    void theCurrencyOfMostPurchasesIsTheCustomersOwnHoweverManyCostsAreInAnother() {
        Story story = Story.registered()
                .money(InteractionKind.PURCHASE, "2026-01-10T09:00:00Z", "1", "JPY")
                .money(InteractionKind.PURCHASE, "2026-01-11T09:00:00Z", "1", "JPY")
                .money(InteractionKind.PURCHASE, "2026-01-12T09:00:00Z", "1", "GBP");
        for (int day = 10; day < 20; day++) {
            story.money(InteractionKind.VISIT, "2026-01-" + day + "T10:00:00Z", "-9", "EUR");
        }

        assertThat(story.on("2026-02-01").currency()).contains("JPY");
    }

    @Test
    void betweenAsManyPurchasesTheCurrencyOfMostInteractionsCountsAndThenTheFirstByName() {
        Story story = Story.registered()
                .money(InteractionKind.PURCHASE, "2026-01-10T09:00:00Z", "1", "JPY")
                .money(InteractionKind.PURCHASE, "2026-01-11T09:00:00Z", "1", "EUR")
                .money(InteractionKind.PURCHASE, "2026-01-12T09:00:00Z", "1", "GBP");

        assertThat(story.on("2026-02-01").currency()).contains("EUR");
        story.money(InteractionKind.RETURN, "2026-01-13T09:00:00Z", "-1", "GBP");
        assertThat(story.on("2026-02-01").currency()).contains("GBP");
    }

    @Test
    void aRelationshipBeginsWithItsFirstInteractionWhenThatIsOlderThanTheRecord() {
        Story story = Story.registered()
                .did(InteractionKind.CALL, Direction.INBOUND, "2025-12-02T09:00:00Z")
                .bought("2025-12-12T09:00:00Z", "10")
                .did(InteractionKind.SURVEY, Direction.INBOUND, "2025-12-22T09:00:00Z");

        assertThat(story.on("2026-01-01").tenureDays()).isEqualTo(30);
    }

    @Test
    void whatIsDatedLaterCountsWithToday() {
        Story story = Story.registered("2026-01-05T09:00:00Z", null).bought("2026-01-20T09:00:00Z", "10");

        assertThat(story.on("2026-01-10").daysSinceLast(DayKind.PURCHASE)).hasValue(0);
        assertThat(story.on("2026-01-10").countLast(DayKind.PURCHASE, 1)).isEqualTo(1);
        assertThat(story.on("2026-01-04").tenureDays()).isZero();
    }

    @Test
    void daysOfPurchaseStandOldestFirstWithWhatEachBroughtInTheCurrencyOfTheSheet() {
        Story story = Story.registered()
                .money(InteractionKind.PURCHASE, "2026-01-10T09:00:00Z", "10", "GBP")
                .money(InteractionKind.PURCHASE, "2026-01-10T12:00:00Z", "99", "EUR")
                .money(InteractionKind.RETURN, "2026-01-11T09:00:00Z", "-3", "GBP")
                .did(InteractionKind.PURCHASE, Direction.INBOUND, "2026-01-12T09:00:00Z")
                .money(InteractionKind.PURCHASE, "2026-01-13T09:00:00Z", "20", "GBP")
                .money(InteractionKind.PURCHASE, "2026-01-13T10:00:00Z", "5", "GBP");

        assertThat(story.on("2026-02-01").purchases())
                .containsExactly(
                        purchases("2026-01-10", 2, "10.00"),
                        purchases("2026-01-12", 1, "0.00"),
                        purchases("2026-01-13", 2, "25.00"));
        assertThat(FactSheet.of(story.facts(), LocalDate.parse("2026-02-01"), "JPY")
                        .purchases())
                .containsExactly(
                        purchases("2026-01-10", 2, "0.00"),
                        purchases("2026-01-12", 1, "0.00"),
                        purchases("2026-01-13", 2, "0.00"));
    }

    @Test
    void aDelayIsForgottenWhenThePaymentIsAYearOld() {
        Story story = Story.registered().paid("2026-01-10T09:00:00Z", "10", "2026-01-05T09:00:00Z");

        assertThat(story.on("2027-01-09").paymentDelayDays()).hasValue(5.0);
        assertThat(story.on("2027-01-10").paymentDelayDays()).isEmpty();
    }

    @ParameterizedTest(name = "answered on {0}: {1}")
    @CsvSource({"2026-02-01, 1.0", "2026-02-15, 1.0", "2026-02-16, 0.0", "2026-01-31, 0.0"})
    void anAnswerComesOnTheDayOfTheApproachOrInTheFourteenAfter(String answer, double rate) {
        Story story = Story.registered()
                .did(InteractionKind.EMAIL, Direction.OUTBOUND, "2026-02-01T09:00:00Z")
                .did(InteractionKind.INQUIRY, Direction.INBOUND, answer + "T08:00:00Z");

        assertThat(story.on("2026-03-31").responseRate()).hasValue(rate);
    }

    @Test
    void anApproachCountsAsUnansweredOnceItsFourteenDaysAreOverAndForAYear() {
        Story story = Story.registered().did(InteractionKind.EMAIL, Direction.OUTBOUND, "2026-02-01T09:00:00Z");

        assertThat(story.on("2026-02-15").responseRate()).isEmpty();
        assertThat(story.on("2026-02-16").responseRate()).hasValue(0);
        assertThat(story.on("2027-01-31").responseRate()).hasValue(0);
        assertThat(story.on("2027-02-01").responseRate()).isEmpty();
    }

    @Test
    void onlyTalkIsAnApproachAndWhatTheFirmDoesIsNoAnswer() {
        Story story = Story.registered()
                .did(InteractionKind.PURCHASE, Direction.OUTBOUND, "2026-02-01T09:00:00Z")
                .and(new PromiseBroken("ada", "p1", null, Instant.parse("2026-02-02T09:00:00Z")));

        assertThat(story.on("2026-03-31").responseRate()).isEmpty();
        story.did(InteractionKind.CALL, Direction.OUTBOUND, "2026-02-01T09:00:00Z");
        assertThat(story.on("2026-03-31").responseRate()).hasValue(0);
    }

    @Test
    void daysOnWhichTheFirmApproachedAreCountedAndNotItsLetters() {
        Story story = Story.registered()
                .did(InteractionKind.EMAIL, Direction.OUTBOUND, "2026-02-01T09:00:00Z")
                .did(InteractionKind.EMAIL, Direction.OUTBOUND, "2026-02-01T10:00:00Z")
                .did(InteractionKind.CALL, Direction.INBOUND, "2026-02-01T11:00:00Z")
                .did(InteractionKind.EMAIL, Direction.OUTBOUND, "2026-03-01T09:00:00Z");

        assertThat(story.on("2026-03-31").responseRate()).hasValue(0.5);
    }

    @Test
    void aTrendTakesThreeMonthsThatAreOver() {
        Story story = Story.registered("2026-01-31T09:00:00Z", null).bought("2026-03-01T09:00:00Z", "30");

        assertThat(story.on("2026-03-31").profitTrend()).isEmpty();
        assertThat(story.on("2026-04-01").profitTrend()).hasValue(15.0);
    }

    @Test
    void aTrendLooksBackOnSixMonthsFromTheFirstDayOfTheFirst() {
        Story story = Story.registered("2025-01-01T09:00:00Z", null)
                .bought("2025-12-31T09:00:00Z", "7000")
                .bought("2026-01-01T09:00:00Z", "35");

        assertThat(story.on("2026-07-15").profitTrend()).hasValue(-5.0);
        assertThat(story.on("2026-08-01").profitTrend()).hasValue(0.0);
    }

    @Test
    void paymentsMakeNoMonthRicher() {
        FactSheet sheet = Story.registered()
                .bought("2026-01-10T09:00:00Z", "10")
                .money(InteractionKind.PAYMENT, "2026-02-10T09:00:00Z", "10", "GBP")
                .paid("2026-02-11T09:00:00Z", "10", "2026-02-01T09:00:00Z")
                .on("2026-03-01");

        assertThat(sheet.months().get(YearMonth.of(2026, 2))).isEqualTo(MonthlyMoney.NONE);
    }

    @Test
    void withoutACurrencyThereAreNoMonths() {
        Story story = Story.registered()
                .bought("2026-01-10T09:00:00Z", "10")
                .did(InteractionKind.CALL, Direction.INBOUND, "2026-02-10T09:00:00Z");

        assertThat(FactSheet.of(story.facts(), LocalDate.parse("2026-03-01"), "EUR")
                        .months())
                .isEmpty();
    }

    private static PurchaseDay purchases(String day, long purchases, String spent) {
        return new PurchaseDay((int) LocalDate.parse(day).toEpochDay(), purchases, new BigDecimal(spent));
    }
}
