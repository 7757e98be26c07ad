package io.tenure.segmentation.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.segmentation.commands.ValueGroup;
import io.tenure.segmentation.commands.ValueGroup.Scheme;
import io.tenure.segmentation.commands.Verdict;
import io.tenure.shared.rules.RuleFailed;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentTest {

    private static final Standing VALUED = Standing.NOWHERE.worth(Ada.worth(2.5));
    private static final Segment LIST = new Segment.ByList("friends", 4, Set.of("ada", "bob"));

    @Test
    void aRuleSaysWhoBelongsAndWhatItWasAskedOf() {
        assertThat(verdict(Condition.purchases(1)))
                .isEqualTo(new Verdict.In("loyal", 3, "purchases >= 1", Map.of("purchases", "1")));
        assertThat(verdict(Condition.purchases(2)))
                .isEqualTo(new Verdict.Out("loyal", 3, "purchases >= 2", Map.of("purchases", "1")));
    }

    @Test
    void aReasonLeavesOutWhatIsNotKnownOfTheCustomer() {
        assertThat(verdict(Condition.on("industry", "industry == \"gifts\"", "gifts"::equals)))
                .isEqualTo(new Verdict.Out("loyal", 3, "industry == \"gifts\"", Map.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "spent, 12000000.5",
        "serviceCost, 0",
        "products, 'mug, vase'",
        "tags, ''",
        "country, GB",
        "expectedPurchases, 2.5",
    })
    void aReasonTellsValuesAsOneWritesThem(String column, String told) {
        assertThat(facts(verdict(Condition.on(column, "any", _ -> true)))).isEqualTo(Map.of(column, told));
    }

    @Test
    void aNumberThatIsNoneIsToldAsSuch() {
        Segment loyal = rule(Condition.on("expectedPurchases", "any", _ -> true));

        assertThat(facts(loyal.verdict(Ada.SHEET, Standing.NOWHERE.worth(Ada.worth(Double.NaN)))))
                .isEqualTo(Map.of("expectedPurchases", "NaN"));
    }

    @Test
    void aRuleWithoutAnAnswerSaysWhy() {
        assertThat(verdict(Condition.failing("divided by zero")))
                .isEqualTo(new Verdict.Unknown("loyal", 3, "divided by zero"));
    }

    @ParameterizedTest
    @CsvSource({"ABC, A, abcClass", "RFM, CHAMPIONS, rfmSegment", "NEEDS, 2, needsCluster"})
    void aGroupHoldsWhomTheLastRunPutThere(Scheme scheme, String name, String column) {
        assertThat(group(scheme, name).verdict(Ada.SHEET, VALUED))
                .isEqualTo(new Verdict.In("best", 2, scheme + " " + name, Map.of(column, name, "valueRun", "7")));
    }

    @Test
    void whoIsInAnotherGroupOrInNoneDoesNotBelong() {
        assertThat(group(Scheme.ABC, "B").verdict(Ada.SHEET, VALUED))
                .isEqualTo(new Verdict.Out("best", 2, "ABC B", Map.of("abcClass", "A", "valueRun", "7")));
        assertThat(group(Scheme.ABC, "A").verdict(Ada.SHEET, Standing.NOWHERE))
                .isEqualTo(new Verdict.Out("best", 2, "ABC A", Map.of()));
    }

    @Test
    void aListHoldsWhoIsOnIt() {
        assertThat(LIST.verdict(Ada.SHEET, VALUED)).isEqualTo(new Verdict.In("friends", 4, "on the list", Map.of()));
        assertThat(new Segment.ByList("friends", 4, Set.of("bob")).verdict(Ada.SHEET, VALUED))
                .isEqualTo(new Verdict.Out("friends", 4, "not on the list", Map.of()));
    }

    @Test
    void whoBelongsIsTheSameWithAReasonAndWithout() throws RuleFailed {
        var row = SegmentColumns.row(Ada.SHEET, VALUED, Set.of());

        assertThat(rule(Condition.purchases(1)).holds("ada", row)).isTrue();
        assertThat(rule(Condition.purchases(2)).holds("ada", row)).isFalse();
        assertThat(LIST.holds("ada", row)).isTrue();
        assertThat(LIST.holds("eve", row)).isFalse();
    }

    @Test
    void onlyAChangeOfWhatASegmentAsksForTouchesIt() {
        Segment loyal = rule(Condition.purchases(1));
        Segment best = group(Scheme.RFM, "CHAMPIONS");

        assertThat(loyal.touchedBy(Set.of("spent", "purchases"))).isTrue();
        assertThat(loyal.touchedBy(Set.of("spent"))).isFalse();
        assertThat(best.touchedBy(Set.of("rfmSegment"))).isTrue();
        assertThat(best.touchedBy(Set.of("abcClass", "purchases"))).isFalse();
        assertThat(LIST.touchedBy(Set.of("purchases", "rfmSegment"))).isFalse();
    }

    @Test
    void timeAloneTurnsRulesAndNothingElse() {
        assertThat(rule(Condition.daysSinceLastPurchase(90)).nextTurn(Ada.SHEET))
                .contains(LocalDate.parse("2026-04-10"));
        assertThat(group(Scheme.ABC, "A").nextTurn(Ada.SHEET)).isEmpty();
        assertThat(LIST.nextTurn(Ada.SHEET)).isEmpty();
    }

    private static Segment rule(Condition condition) {
        return new Segment.ByRule("loyal", 3, condition, Set.of());
    }

    private static Segment group(Scheme scheme, String name) {
        return Segment.ByGroup.of("best", 2, new ValueGroup(scheme, name));
    }

    private static Verdict verdict(Condition condition) {
        return rule(condition).verdict(Ada.SHEET, VALUED);
    }

    private static Map<String, String> facts(Verdict verdict) {
        return ((Verdict.In) verdict).facts();
    }
}
