package io.tenure.lifecycle.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tenure.lifecycle.application.port.in.ModelInvalid;
import io.tenure.lifecycle.application.port.in.ModelProblem;
import io.tenure.lifecycle.domain.ModelVersion;
import io.tenure.lifecycle.yaml.YamlModelFiles;
import io.tenure.shared.cel.CelRules;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ModelProblemsTest {

    private static final YamlModelFiles FILES = new YamlModelFiles();
    private static final String GOOD = FILES.shippedText("e-commerce");

    @Test
    void anUnknownColumnIsNamedWithItsStageAndPlace() {
        assertThat(problems(GOOD.replace("enter: purchases >= 1", "enter: purchase >= 1")))
                .containsExactly(new ModelProblem(
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
                .extracting(ModelProblem::where)
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
                .containsExactly(new ModelProblem(
                        "stages.mature.dwell-days",
                        30,
                        17,
                        "this is a whole number from 0 to 3650, not 'soon'",
                        "form.not-a-whole-number",
                        List.of("3650", "soon")));
    }

    @Test
    void whatIsNoYamlIsRefusedWithItsPlace() {
        assertThat(problems("name: [e-commerce")).singleElement().satisfies(problem -> assertThat(problem.message())
                .startsWith("this is not YAML"));
        assertThat(problems("")).hasSize(1);
        assertThat(problems("&a [*a, *a]")).isNotEmpty();
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

    private static List<ModelProblem> problems(String text) {
        ModelCompiler compiler = new ModelCompiler(FILES, new CelRules());
        return Objects.requireNonNull(catchThrowableOfType(
                        ModelInvalid.class, () -> compiler.compile(new ModelVersion("e-commerce", 1), text)))
                .problems();
    }
}
