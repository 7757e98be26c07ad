package io.tenure.loyalty.domain;

import static io.tenure.loyalty.domain.Programmes.ADA;
import static io.tenure.loyalty.domain.Programmes.BASE;
import static io.tenure.loyalty.domain.Programmes.ENROLLED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tenure.loyalty.commands.AdjustPoints;
import io.tenure.loyalty.commands.ApproveAdjustment;
import io.tenure.loyalty.commands.DeclineAdjustment;
import io.tenure.loyalty.events.AdjustmentDeclined;
import io.tenure.loyalty.events.AdjustmentRequested;
import io.tenure.loyalty.events.LotUse;
import io.tenure.loyalty.events.PointsAdjusted;
import io.tenure.loyalty.programme.Programme;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One person gives or takes up to 100 points; points given last a year. */
class AdjustmentSpecification {

    private static final Programme CLUB = Programmes.club(BASE);
    private static final Instant NOW = ENROLLED.plus(Duration.ofDays(1));
    private static final Instant EXPIRES = Instant.parse("2027-01-03T00:00:00Z");

    private final Account ada = new Account(ADA);

    @Test
    void pointsThatAreGivenCanBeSpentAtOnceAndLastAsOthersDo() {
        assertThat(ada.when(adjust("a1", 100)))
                .containsExactly(new PointsAdjusted(
                        "club",
                        "ada",
                        "a1",
                        100,
                        "goodwill",
                        "clerk",
                        null,
                        List.of(new LotUse("adjustment-a1", 100, NOW, NOW, EXPIRES)),
                        EXPIRES,
                        100,
                        NOW));
    }

    @Test
    void pointsAreTakenFromTheOldestOfThoseThatCanBeSpent() {
        ada.when(adjust("a1", 60, NOW));
        ada.when(by("anna", "a2", 60, NOW.plusSeconds(1)));
        assertThat(ada.when(adjust("a3", -100, NOW.plusSeconds(2))))
                .singleElement()
                .isInstanceOfSatisfying(PointsAdjusted.class, taken -> {
                    assertThat(taken.lots())
                            .extracting(LotUse::lotId, LotUse::points)
                            .containsExactly(tuple("adjustment-a1", 60L), tuple("adjustment-a2", 40L));
                    assertThat(taken.expiresAt()).isNull();
                    assertThat(taken.balance()).isEqualTo(20);
                });
        assertThat(ada.refused(by("anna", "a4", -21, NOW.plusSeconds(3)))).isEqualTo("loyalty.not-enough-points");
        assertThat(ada.refused(by("anna", "a4", -20, NOW.plusSeconds(3)))).isEqualTo("accepted");
    }

    @Test
    void adjustmentIsOfSomePointsAndForAReason() {
        String invalid = "loyalty.adjustment-invalid";
        assertThat(ada.refused(adjust("a1", 0))).isEqualTo(invalid);
        assertThat(ada.refused(adjust("a1", 1_000_000_001))).isEqualTo(invalid);
        assertThat(ada.refused(adjust("a1", -1_000_000_001))).isEqualTo(invalid);
        assertThat(ada.refused(adjust("a1", 1_000_000_000))).isEqualTo("accepted");
        assertThat(ada.refused(adjust("a1", 1))).isEqualTo("accepted");
        assertThat(ada.refused(because(" "))).isEqualTo(invalid);
        assertThat(ada.refused(because("x".repeat(501)))).isEqualTo(invalid);
        assertThat(ada.refused(because("x".repeat(500)))).isEqualTo("accepted");
    }

    @Test
    void adjustmentTakesNoNameOfAGreeting() {
        assertThat(ada.refused(adjust("greeting-birthday-2026", 50))).isEqualTo("loyalty.reference-reserved");
        assertThat(ada.refused(adjust("greetings", 50))).isEqualTo("accepted");
    }

    @Test
    void takingManyPointsWaitsForASecondPersonAsWell() {
        ada.when(adjust("a1", 100));
        ada.when(by("anna", "a2", 100, NOW));
        assertThat(ada.when(adjust("a3", -100))).hasOnlyElementsOfType(PointsAdjusted.class);
        assertThat(ada.when(adjust("a4", -101)))
                .containsExactly(
                        new AdjustmentRequested("club", "ada", "a4", -101, "goodwill", "clerk", NOW, null, NOW));
        assertThat(ada.refused(new ApproveAdjustment(ADA, CLUB, "a4", "boss", NOW)))
                .isEqualTo("loyalty.not-enough-points");
        ada.when(by("ben", "a5", 1, NOW));
        assertThat(ada.when(new ApproveAdjustment(ADA, CLUB, "a4", "boss", NOW)))
                .singleElement()
                .isInstanceOfSatisfying(PointsAdjusted.class, taken -> {
                    assertThat(taken.approvedBy()).isEqualTo("boss");
                    assertThat(taken.requestedBy()).isEqualTo("clerk");
                    assertThat(taken.balance()).isZero();
                });
    }

    @Test
    void approvedPointsCanBeSpentAndLastFromTheAnswerOn() {
        ada.when(adjust("a1", 101));
        Instant later = NOW.plus(Duration.ofDays(3));
        assertThat(ada.when(new ApproveAdjustment(ADA, CLUB, "a1", "boss", later)))
                .singleElement()
                .isInstanceOfSatisfying(PointsAdjusted.class, given -> assertThat(given.lots())
                        .containsExactly(
                                new LotUse("adjustment-a1", 101, later, later, EXPIRES.plus(Duration.ofDays(3)))));
    }

    @Test
    void requestToldAgainIsOneAndIsAnsweredOnce() {
        assertThat(ada.when(adjust("a1", 101))).hasSize(1);
        assertThat(ada.when(adjust("a1", 101))).isEmpty();
        DeclineAdjustment decline = new DeclineAdjustment(ADA, "a1", "boss", NOW);
        assertThat(ada.when(decline)).containsExactly(new AdjustmentDeclined("club", "ada", "a1", "boss", NOW));
        assertThat(ada.refused(decline)).isEqualTo("loyalty.unknown-adjustment");
    }

    @Test
    void hundredRequestsWaitAtOnce() {
        for (int i = 1; i < 100; i++) {
            ada.when(adjust("a" + i, 101));
        }
        assertThat(ada.when(adjust("a100", 101))).hasSize(1);
        assertThat(ada.refused(adjust("a101", 101))).isEqualTo("loyalty.too-many-adjustments");
        assertThat(ada.refused(adjust("a101", 100)))
                .as("which waits for nobody")
                .isEqualTo("accepted");
        ada.when(new DeclineAdjustment(ADA, "a7", "boss", NOW));
        assertThat(ada.when(adjust("a101", 101))).hasSize(1);
    }

    @Test
    void severalSmallOnesOnADayTakeASecondPersonAsOneLargeOneDoes() {
        ada.when(adjust("a1", 40));
        assertThat(ada.when(adjust("a2", 60))).as("to the limit").hasOnlyElementsOfType(PointsAdjusted.class);
        assertThat(ada.when(adjust("a3", 1))).hasOnlyElementsOfType(AdjustmentRequested.class);
        assertThat(ada.when(by("anna", "a4", 100, NOW)))
                .as("what another gives")
                .hasOnlyElementsOfType(PointsAdjusted.class);
        assertThat(ada.when(adjust("a5", -100)))
                .as("what is taken counts apart")
                .hasOnlyElementsOfType(PointsAdjusted.class);
        assertThat(ada.when(adjust("a6", -1))).hasOnlyElementsOfType(AdjustmentRequested.class);
    }

    @Test
    void dayEndsAtMidnightByTheClockOfTheProgramme() {
        Instant midnight = LocalDate.ofInstant(NOW, CLUB.zone())
                .plusDays(1)
                .atStartOfDay(CLUB.zone())
                .toInstant();
        ada.when(adjust("a1", 100, NOW));
        assertThat(ada.when(adjust("a2", 1, midnight.minusMillis(1)))).hasOnlyElementsOfType(AdjustmentRequested.class);
        assertThat(ada.when(adjust("a3", 100, midnight))).hasOnlyElementsOfType(PointsAdjusted.class);
    }

    @Test
    void whatTwoPeopleMadeCountsForNeither() {
        ada.when(adjust("a1", 101));
        ada.when(new ApproveAdjustment(ADA, CLUB, "a1", "boss", NOW));
        assertThat(ada.when(adjust("a2", 100))).hasOnlyElementsOfType(PointsAdjusted.class);
        assertThat(ada.when(by("boss", "a3", 100, NOW))).hasOnlyElementsOfType(PointsAdjusted.class);
    }

    @Test
    void smallOneToldAgainAtTheLimitIsNotAskedForOnceMore() {
        ada.when(adjust("a1", 100));
        assertThat(ada.when(adjust("a1", 100))).isEmpty();
        assertThat(ada.refused(adjust("a1", 99))).isEqualTo("loyalty.reference-reused");
    }

    private static AdjustPoints because(String reason) {
        return new AdjustPoints(ADA, CLUB, "a1", 10, reason, "clerk", NOW);
    }

    private static AdjustPoints adjust(String id, long points) {
        return adjust(id, points, NOW);
    }

    private static AdjustPoints adjust(String id, long points, Instant at) {
        return by("clerk", id, points, at);
    }

    private static AdjustPoints by(String person, String id, long points, Instant at) {
        return new AdjustPoints(ADA, CLUB, id, points, "goodwill", person, at);
    }
}
