package io.tenure.lifecycle.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.tenure.lifecycle.WholesaleModel;
import io.tenure.lifecycle.application.port.in.ModelInvalid;
import io.tenure.lifecycle.domain.LeadScript;
import io.tenure.lifecycle.domain.LeadScript.Meaning;
import io.tenure.lifecycle.domain.ModelVersion;
import io.tenure.lifecycle.yaml.YamlModelFiles;
import io.tenure.shared.cel.CelRules;
import io.tenure.shared.rules.TextProblem;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the guide writes is understood; what is wrong with a script is told with its place. */
class ScriptProblemsTest {

    private static final ModelCompiler COMPILER = new ModelCompiler(new YamlModelFiles(), new CelRules());
    private static final ModelVersion VERSION = new ModelVersion("wholesale", 1);

    @Test
    void theScriptsOfTheGuideAreUnderstood() throws ModelInvalid {
        List<LeadScript> scripts =
                COMPILER.compile(VERSION, WholesaleModel.whole()).scripts();

        assertThat(scripts).extracting(LeadScript::id).containsExactly("telephone", "fair");
        assertThat(scripts).extracting(LeadScript::callBackDays).containsExactly(1, 14);
        assertThat(scripts.getFirst().questions().getFirst().answers())
                .extracting(LeadScript.Answer::means)
                .containsExactly(Meaning.SPEAKS_FOR, Meaning.LEAVES_OPEN, Meaning.RULES_OUT);
        assertThat(scripts.getFirst().questions().getLast().text().zh()).isEqualTo("您有营业执照吗？");
    }

    @Test
    void theModelOfTheGuideIsUnderstoodWithoutThem() throws ModelInvalid {
        assertThat(COMPILER.compile(VERSION, WholesaleModel.stages()).scripts()).containsExactly(LeadScript.STANDARD);
    }

    @ParameterizedTest(name = "{2}: {3}")
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "id: fair # id: telephone # scripts.telephone.id # form.same-id # scripts",
                "id: licence # id: volume # scripts.telephone.questions.volume.id # form.same-id # questions",
                "id: pieces # id: pallets # scripts.telephone.questions.volume.answers.pallets.id # form.same-id # answers",
                "id: pieces # id: By piece # scripts.telephone.questions.volume.answers.By piece.id # form.not-a-name # By piece",
                "means: rules-out # means: perhaps # scripts.telephone.questions.volume.answers.pieces.means # form.not-one-of"
                        + " # speaks-for, leaves-open, rules-out|perhaps",
                ", means: rules-out # ~~ # scripts.telephone.questions.volume.answers.pieces.means # form.missing #",
                ", zh: 单件 # ~~ # scripts.telephone.questions.volume.answers.pieces.text.zh # form.missing #",
                ", zh: 首次电话 # ~~ # scripts.telephone.name.zh # form.missing #",
                "zh: 单件 # zh: ' ' # scripts.telephone.questions.volume.answers.pieces.text.zh # form.says-nothing #",
                "call-back-days: 14 # call-back-days: 0 # scripts.fair.call-back-days # form.not-above-zero # 365",
                "call-back-days: 14 # call-back-days: 366 # scripts.fair.call-back-days # form.not-a-whole-number # 365|366",
                "call-back-days: 14 # call-back: 14 # scripts.fair.call-back # form.unknown-key"
                        + " # call-back-days, id, name, opening, questions",
            })
    void aMistakeIsToldWithItsPlace(String right, String wrong, String where, String code, @Nullable String parts) {
        assertThat(problems(WholesaleModel.whole().replace(right, wrong))).anySatisfy(problem -> {
            assertThat(problem.where()).isEqualTo(where);
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.parts()).isEqualTo(parts == null ? List.of() : List.of(parts.split("\\|")));
        });
    }

    @Test
    void aQuestionHasAnAnswerThatSpeaksForTheLead() {
        assertThat(problems(WholesaleModel.whole().replace("可以}, means: speaks-for", "可以}, means: leaves-open")))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.where()).isEqualTo("scripts.fair.questions.visit.answers");
                    assertThat(problem.code()).isEqualTo("form.nothing-speaks-for");
                });
    }

    @Test
    void aTextHasTwoThousandCharactersAtMost() throws ModelInvalid {
        String whole = WholesaleModel.whole();

        COMPILER.compile(VERSION, whole.replace("Later", "x".repeat(2_000)));
        assertThat(problems(whole.replace("Later", "x".repeat(2_001))))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.where()).isEqualTo("scripts.fair.questions.visit.answers.later.text.en");
                    assertThat(problem.code()).isEqualTo("form.text-too-long");
                });
    }

    @ParameterizedTest(name = "{0} scripts, {1} questions, {2} answers: {3}")
    @CsvSource({
        "0, 1, 1, scripts, 20, 0",
        "21, 1, 1, scripts, 20, 21",
        "1, 0, 1, scripts.s0.questions, 30, 0",
        "1, 31, 1, scripts.s0.questions, 30, 31",
        "1, 1, 0, scripts.s0.questions.q0.answers, 10, 0",
        "1, 1, 11, scripts.s0.questions.q0.answers, 10, 11",
    })
    void thereIsRoomForSoManyAndForOneAtLeast(
            int scripts, int questions, int answers, String where, String most, String found) {
        assertThat(problems(text(scripts, questions, answers))).singleElement().satisfies(problem -> {
            assertThat(problem.where()).isEqualTo(where);
            assertThat(problem.code()).isEqualTo("form.entries-out-of-range");
            assertThat(problem.parts()).containsExactly(most, found);
        });
    }

    @Test
    void asManyAsThereIsRoomForAreUnderstood() throws ModelInvalid {
        assertThat(COMPILER.compile(VERSION, text(20, 2, 1)).scripts()).hasSize(20);
        assertThat(COMPILER.compile(VERSION, text(1, 30, 10))
                        .scripts()
                        .getFirst()
                        .questions())
                .hasSize(30)
                .allSatisfy(question -> assertThat(question.answers()).hasSize(10));
    }

    private static String text(int scripts, int questions, int answers) {
        String answer = entries(answers, "{id: a%d, text: {en: x, zh: 是}, means: speaks-for}");
        String question = entries(questions, "{id: q%d, text: {en: x, zh: 问}, answers: [" + answer + "]}");
        String script = entries(
                scripts, "{id: s%d, name: {en: x, zh: 卷}, opening: {en: x, zh: 好}, questions: [" + question + "]}");
        return WholesaleModel.stages() + "scripts: [" + script + "]\n";
    }

    private static String entries(int number, String entry) {
        return IntStream.range(0, number)
                .mapToObj(i -> entry.replaceFirst("%d", Integer.toString(i)))
                .collect(Collectors.joining(", "));
    }

    private static List<TextProblem> problems(String text) {
        return Objects.requireNonNull(catchThrowableOfType(ModelInvalid.class, () -> COMPILER.compile(VERSION, text)))
                .problems();
    }
}
