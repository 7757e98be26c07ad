package io.tenure.shared.cel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tenure.shared.rules.RuleInvalid;
import io.tenure.shared.rules.RuleProblem;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleProblemsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            purchase > 3                    | 1 | 1  | purchase     | no column 'purchase'; did you mean purchases?
            purchases > 3 && spend > 10     | 1 | 18 | spend        | no column 'spend'; did you mean spent?
            xyzzyx > 3                      | 1 | 1  | xyzzyx       | look the columns up
            country > 3                     | 1 | 9  | >            | '>' does not take a text and a whole number
            purchases + 1                   | 1 | 11 | +            | must be met or not, but this is a whole number
            'vip' in country                | 1 | 7  | in           | 'in' does not take a text and a text
            tags.exists(t, [t + t].exists(u, u.size() > 9)) | 1 | 19 | + | cannot be joined within a loop
            tags.map(t, [t] + tags).size() > 9 | 1 | 17 | + | cannot be joined within a loop
            tags.map(t, [t]) == tags.map(t, [t]) | 1 | 18 | == | lists or maps cannot be compared
            tags.map(t, [t]) in [[["vip"]]] | 1 | 18 | in | lists or maps cannot be compared
            {tags.map(t, [t]): 1}.size() > 0 | 1 | 10 | ( | lists or maps cannot be compared
            tags.exists(t, {t: 1}[dyn([[t]])] > 0) | 1 | 22 | [ | lists or maps cannot be compared
            dyn([tags]) != dyn([tags])      | 1 | 13 | !=           | lists or maps cannot be compared
            purchases > 3 &&                | 1 | 17 | ""           | mismatched input '<EOF>'
            """)
    void aMistakeIsNamedWithItsPlace(String source, int line, int column, String near, String message) {
        assertThat(problem(source)).satisfies(problem -> {
            assertThat(problem.message()).contains(message);
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.column()).isEqualTo(column);
            assertThat(problem.near()).isEqualTo(near);
        });
    }

    @Test
    void listsThatDoubleWithoutTakingRoomAreNotCompared() {
        String doubled = "[1]" + ".map(a, [a, a])".repeat(35);

        assertThat(problem(doubled + " == " + doubled).code()).isEqualTo("nested");
    }

    @Test
    void aMistakeOnALaterLineIsNamedWithThatLine() {
        assertThat(problem("purchases > 3 &&\n  spend > 10"))
                .extracting(RuleProblem::line, RuleProblem::column)
                .containsExactly(2, 3);
    }

    @Test
    void aRuleIsOnlySoLong() {
        assertThat(problem("purchases > 3 || ".repeat(300) + "partner").message())
                .contains("4000");
    }

    @Test
    void nothingAtAllIsNoRule() {
        assertThat(problem("").message()).isNotBlank();
    }

    private static RuleProblem problem(String source) {
        return Objects.requireNonNull(catchThrowableOfType(
                        RuleInvalid.class, () -> new CelRules().ofDrafts().compile(source, Shop.COLUMNS)))
                .problems()
                .getFirst();
    }
}
