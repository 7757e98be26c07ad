package io.tenure.lifecycle.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tenure.lifecycle.application.port.in.ModelInvalid;
import io.tenure.lifecycle.domain.ModelVersion;
import io.tenure.lifecycle.yaml.YamlModelFiles;
import io.tenure.shared.cel.CelRules;
import io.tenure.shared.rules.TextProblem;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelProblemsTest {

    private static final YamlModelFiles FILES = new YamlModelFiles();
    private static final String GOOD = FILES.shippedText("e-commerce");

    @Test
    void anUnknownColumnIsNamedWithItsStageAndPlace() {
        assertThat(problems(GOOD.replace("enter: purchases >= 1", "enter: purchase >= 1")))
                .containsExactly(new TextProblem(
                        "stages.new.enter",
                        19,
                        12,
                        "there is no column 'purchase'; did you mean purchases?",
                        "unknown-column-near",
                        List.of("purchase", "purchases")));
    }

    @Test
    void aMistakeInAQuotedRuleIsFoundBehindTheQuote() {
        assertThat(problems(GOOD.replace("enter: purchases >= 1", "enter: \"purchases > 'x'\"")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(19))
                .satisfies(problem -> assertThat(problem.column()).isEqualTo(23))
                .satisfies(problem -> assertThat(problem.message()).contains("a whole number and a text"));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        String bad = GOOD.replace("kind: decline", "kind: sideways")
                .replace("dwell-days: 30", "dwell-days: soon")
                .replace("  - id: new", "  - id: New one")
                .replace("title: {en: E-commerce, zh: 电子商务}", "title: {en: E-commerce}\ncolour: red");

        assertThat(problems(bad))
                .extracting(TextProblem::where)
                .contains(
                        "title.zh",
                        "colour",
                        "stages.New one.id",
                        "stages.mature.dwell-days",
                        "stages.degraded.kind",
                        "stages.lost.kind");
    }

    @Test
    void aMistakeOfFormHasACodeAndWhatIsToldOfIt() {
        assertThat(problems(GOOD.replace("dwell-days: 30", "dwell-days: soon")))
                .containsExactly(new TextProblem(
                        "stages.mature.dwell-days",
                        30,
                        17,
                        "this is a whole number from 0 to 3650, not 'soon'",
                        "form.not-a-whole-number",
                        List.of("3650", "soon")));
    }

    @Test
    void whatIsNoYamlIsRefusedWithItsPlace() {
        assertThat(problems("name: |e-commerce"))
                .containsExactly(new TextProblem(
                        "",
                        1,
                        8,
                        "this is not YAML; the parser says: \"while scanning a block scalar"
                                + " expected chomping or indentation indicators, but found e(101)\"",
                        "form.not-yaml",
                        List.of("while scanning a block scalar"
                                + " expected chomping or indentation indicators, but found e(101)")));
        assertThat(problems("")).hasSize(1);
    }

    /** The parser fails on some with what is no mistake of its own, and quotes what nobody can print. */
    @ParameterizedTest
    @ValueSource(strings = {"a: \"\\UFFFFFFFF\"", "a: !FFFF%00\r", "a: !<"})
    void noTextIsTooOddToBeRefused(String text) {
        assertThat(problems(text)).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("form.not-yaml");
            assertThat(problem.message()).doesNotContainPattern("\\p{Cntrl}");
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "a:|  - b|\t- c # form.tab # 3 # 1 #",
                "a: b|  c: d # form.key-not-here # 2 # 4 #",
                "a: - b # form.entry-not-here # 1 # 4 #",
                "a: 1|b: 'c|d: 2 # form.quote-not-closed # 2 # 4 #",
                "a:|  [1,|   2|b: 1 # form.bracket-not-closed # 4 # 2 # ],2",
                "a: {b: 1|c: [ # form.bracket-not-closed # 2 # 2 # },1",
                "a: [ # form.ends-early # 1 # 5 #",
                "a:|  b: 1| c: 2 # form.out-of-line # 3 # 2 #",
                "- a|b: 1 # form.out-of-line # 2 # 1 #",
                "a: 'b' c # form.after-the-value # 1 # 8 #",
                "a: 1|b # form.colon-missing # 2 # 1 #",
                "a: %b # form.not-without-quotes # 1 # 4 # %",
                "a: !b!c d # form.not-without-quotes # 1 # 4 # !",
                "&a [*a, *a] # form.alias # 1 # 5 #",
                "a: &b [1]|c:|- *b # form.alias # 3 # 3 #",
                "[[[[[[|[[[[[[ # form.too-deep # 2 # 6 # 10",
                "[[[[[[[[[[[a # form.too-deep # 1 # 12 # 10",
                "a: *b # form.alias # 1 # 4 #",
                "a: \"\\q\" # form.unknown-escape # 1 # 6 # q",
                "{a: 1}} # form.after-the-end # 1 # 7 #",
                "a: } # form.no-value # 1 # 4 # }",
                "a: 1|b: \u0007c # form.unprintable # 2 # 4 # U+0007",
                "a: \uD83D\uDE00\uD83D\uDE00 \u0007c # form.unprintable # 1 # 7 # U+0007",
                "a: 1^|b: 2^c: \u0007d # form.unprintable # 3 # 4 # U+0007",
                "\uD83D\uDE00: @b # form.not-without-quotes # 1 # 4 # @",
                "a: \"b\\ # form.quote-not-closed # 1 # 4 #",
                "a: \"\\U00110000\" # form.unknown-escape # 1 # 7 # 00110000"
            })
    void theUsualMistakesOfYamlHaveACodeEach(String text, String code, int line, int column, @Nullable String parts) {
        assertThat(problems(text.replace('|', '\n').replace('^', '\r')))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(code);
                    assertThat(problem.line()).isEqualTo(line);
                    assertThat(problem.column()).isEqualTo(column);
                    assertThat(String.join(",", problem.parts())).isEqualTo(parts == null ? "" : parts);
                });
    }

    @Test
    void aMistakeInTheTextAsAWholeIsToldByItsPlaceAlone() {
        ModelCompiler compiler = new ModelCompiler(FILES, new CelRules());

        assertThatThrownBy(() -> compiler.compile(new ModelVersion("e-commerce", 1), "a:\n  - b\n\t- c"))
                .isInstanceOf(ModelInvalid.class)
                .hasMessageStartingWith("line 3, column 1: ");
    }

    @Test
    void aModelIsKeptUnderItsOwnName() {
        assertThat(problems(GOOD.replace("name: e-commerce", "name: shop")))
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("'shop'", "'e-commerce'"));
    }

    @Test
    void twoStagesCannotHaveOneId() {
        assertThat(problems(GOOD.replace("id: lost", "id: degraded")))
                .anySatisfy(problem -> assertThat(problem.message()).contains("two stages 'degraded'"));
    }

    private static List<TextProblem> problems(String text) {
        ModelCompiler compiler = new ModelCompiler(FILES, new CelRules());
        return Objects.requireNonNull(catchThrowableOfType(
                        ModelInvalid.class, () -> compiler.compile(new ModelVersion("e-commerce", 1), text)))
                .problems();
    }
}
