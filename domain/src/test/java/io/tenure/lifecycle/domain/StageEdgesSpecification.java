package io.tenure.lifecycle.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.facts.domain.FactSheet;
import io.tenure.facts.domain.FactsFold;
import io.tenure.lifecycle.domain.Assessment.Moves;
import io.tenure.lifecycle.domain.Assessment.Stays;
import io.tenure.relationship.events.CustomerKind;
import io.tenure.relationship.events.CustomerRegistered;
import io.tenure.relationship.events.StageMove;
import io.tenure.shared.rules.Mention;
import io.tenure.shared.rules.Row;
import io.tenure.shared.rules.Rule;
import io.tenure.shared.rules.RuleFailed;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Models whose first stage not everybody meets, and that see more than one kind of decline. */
class StageEdgesSpecification {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-25");
    private static final Wording WORDS = new Wording("x", "x");

    private static final Stage FORMATION = stage("formation", StageKind.GROWTH, When.atLeast(3), null);
    private static final Stage STABILITY = stage("stability", StageKind.GROWTH, When.atLeast(10), When.atLeast(8));
    private static final Stage DECLINE = stage("decline", StageKind.DECLINE, When.atLeast(20), null);
    private static final Stage END = stage("end", StageKind.DECLINE, When.atLeast(30), null);
    private static final LifecycleModel MODEL = new LifecycleModel(
            new ModelVersion("ours", 1), WORDS, WORDS, true, List.of(FORMATION, STABILITY, DECLINE, END), List.of());

    @Test
    void whoMeetsNoRuleStaysWhereItIsOrNowhere() throws RuleFailed {
        assertThat(assess(2, null)).isEqualTo(new Stays(null));
        assertThat(assess(2, "stability")).isEqualTo(new Stays(null));
    }

    @Test
    void whoMeetsTheFirstRuleEntersTheFirstStage() throws RuleFailed {
        assertThat(moves(3, null)).extracting(Moves::to, Moves::move).containsExactly("formation", StageMove.ENTRY);
    }

    @Test
    void declineLeapsOverStagesThoughGrowthGoesOneByOne() throws RuleFailed {
        assertThat(moves(30, "formation").to()).isEqualTo("end");
        assertThat(moves(30, "decline").to()).isEqualTo("end");
    }

    @Test
    void whoRecoversFromDeclineFallsBackToWhereItBelongsAtOnce() throws RuleFailed {
        assertThat(moves(3, "end"))
                .extracting(Moves::from, Moves::to, Moves::move)
                .containsExactly("end", "formation", StageMove.BACKWARD);
        assertThat(moves(3, "end").because().text()).isEqualTo("purchases >= 3");
    }

    @Test
    void aBandHoldsDownToItsEdge() throws RuleFailed {
        assertThat(assess(8, "stability")).isEqualTo(new Stays(null));
        assertThat(moves(7, "stability").to()).isEqualTo("formation");
    }

    @Test
    void aStageIsFoundByItsName() {
        assertThat(MODEL.stage("decline")).contains(DECLINE);
        assertThat(MODEL.stage("courtship")).isEmpty();
    }

    @Test
    void everyRuleThatCanMoveACustomerIsAskedWhenTimeTurnsIt() {
        FactSheet sheet = registered();

        assertThat(NextLook.after(model(tenure(90), tenure(60)), sheet, null)).contains(LocalDate.parse("2026-03-02"));
        assertThat(NextLook.after(model(tenure(60), tenure(90)), sheet, null)).contains(LocalDate.parse("2026-03-02"));
        assertThat(NextLook.after(model(When.atLeast(3), null), sheet, null)).isEmpty();
    }

    @Test
    void theEndOfAMinimumStayIsADayToLookWhenItComesFirst() {
        LocalDate held = LocalDate.parse("2026-02-01");

        assertThat(NextLook.after(model(tenure(60), null), registered(), held)).contains(held);
        assertThat(NextLook.after(model(tenure(20), null), registered(), held)).contains(LocalDate.parse("2026-01-21"));
        assertThat(NextLook.after(model(When.atLeast(3), null), registered(), held))
                .contains(held);
    }

    private static Assessment assess(long purchases, @Nullable String stage) throws RuleFailed {
        Placed placed = stage == null ? null : new Placed(stage, TODAY.minusDays(300));
        return StageAssessment.assess(MODEL, When.purchases(purchases), placed, TODAY);
    }

    private static Moves moves(long purchases, @Nullable String stage) throws RuleFailed {
        return (Moves) assess(purchases, stage);
    }

    private static LifecycleModel model(Rule enter, @Nullable Rule stay) {
        return new LifecycleModel(
                new ModelVersion("ours", 1),
                WORDS,
                WORDS,
                false,
                List.of(stage("only", StageKind.GROWTH, enter, stay)),
                List.of());
    }

    private static Stage stage(String id, StageKind kind, Rule enter, @Nullable Rule stay) {
        return new Stage(id, WORDS, kind, enter, stay, 10, WORDS, WORDS);
    }

    /** Of somebody who came on the first of January, seen on the tenth. */
    private static FactSheet registered() {
        return FactSheet.of(
                Objects.requireNonNull(new FactsFold(ZoneOffset.UTC)
                        .fold(List.of(new CustomerRegistered(
                                "ada",
                                CustomerKind.PERSON,
                                "Ada",
                                null,
                                "GB",
                                "en",
                                null,
                                Instant.parse("2026-01-01T09:00:00Z"))))),
                LocalDate.parse("2026-01-10"),
                null);
    }

    private static Rule tenure(long days) {
        return new Tenure(days);
    }

    /** A rule that turns when the customer has been one for so many days. */
    private record Tenure(long days) implements Rule {

        @Override
        public String source() {
            return "tenureDays >= " + days;
        }

        @Override
        public SortedSet<String> columns() {
            return new TreeSet<>(List.of("tenureDays"));
        }

        @Override
        public boolean test(Row row) {
            return row.value(0) instanceof Long known && known >= days;
        }

        @Override
        public Optional<SortedSet<Long>> thresholds(String column) {
            return Optional.of(new TreeSet<>(List.of(days)));
        }

        @Override
        public List<Mention> mentions(String column) {
            return List.of();
        }
    }
}
