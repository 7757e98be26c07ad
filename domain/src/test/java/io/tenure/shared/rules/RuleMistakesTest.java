package io.tenure.shared.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class RuleMistakesTest {

    private static final RuleProblem UNKNOWN =
            new RuleProblem(1, 9, "vipp", "there is no such column", "unknown-column", List.of("vipp"));
    private static final RuleProblem UNFINISHED =
            new RuleProblem(2, 1, "", "something is missing", "syntax", List.of());

    @Test
    void aMistakeIsToldWithItsPlaceAndTheWordThere() {
        assertThat(UNKNOWN).hasToString("line 1, column 9, near 'vipp': there is no such column");
        assertThat(UNFINISHED).hasToString("line 2, column 1: something is missing");
    }

    @Test
    void aRuleWithSeveralTellsThemAllInTheirOrder() {
        RuleInvalid invalid = new RuleInvalid(List.of(UNKNOWN, UNFINISHED));

        assertThat(invalid)
                .hasMessage("line 1, column 9, near 'vipp': there is no such column; "
                        + "line 2, column 1: something is missing");
        assertThat(invalid.problems()).containsExactly(UNKNOWN, UNFINISHED);
    }

    @Test
    void aRuleThatFailsForOneOfMillionsSaysWhyAndGathersNoStack() {
        RuleFailed failed = new RuleFailed("divided by zero");

        assertThat(failed).hasMessage("divided by zero");
        assertThat(failed.getStackTrace()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Purchases", "9lives", "days-since", "days since"})
    void aColumnIsNamedSoThatARuleCanAskForIt(String name) {
        assertThatThrownBy(() -> new Column(name, ColumnType.INTEGER, false))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("not '" + name + "'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "purchasesLast30Days"})
    void aSmallLetterWithLettersAndDigitsNamesAColumn(String name) {
        assertThat(new Column(name, ColumnType.INTEGER, false).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @EnumSource
    void whyThereIsNoAnswerIsReadFromWhatIsKeptOfIt(NoAnswer.Cause cause) {
        NoAnswer none = new NoAnswer("1 / n > 0\n|| has no answer: x", cause);
        assertThat(NoAnswer.in(none.toString())).contains(none);
    }

    @Test
    void causesWithoutANameStayAsTheyAreKept() {
        assertThat(NoAnswer.in(NoAnswer.told("1 / n > 0", "a bad day"))).isEmpty();
        assertThat(NoAnswer.in("a number became too large")).isEmpty();
    }
}
