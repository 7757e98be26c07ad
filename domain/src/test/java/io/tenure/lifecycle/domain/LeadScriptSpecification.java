package io.tenure.lifecycle.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.lifecycle.commands.JudgeLead;
import io.tenure.lifecycle.domain.LeadScript.Answer;
import io.tenure.lifecycle.domain.LeadScript.Meaning;
import io.tenure.lifecycle.domain.LeadScript.Question;
import io.tenure.lifecycle.events.CareEvent;
import io.tenure.lifecycle.events.LeadJudged;
import io.tenure.lifecycle.events.LeadVerdict;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.domain.Specification;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A script of the firm's own judges by what the firm says that its answers mean. */
class LeadScriptSpecification {

    private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
    private static final Instant MONDAY = Instant.parse("2026-11-30T10:00:00Z");
    private static final Wording WORDS = new Wording("x", "x");
    private static final ModelVersion OURS = new ModelVersion("ours", 2);

    /** Whoever buys single pieces is ruled out; there is no wrong answer about the licence. */
    private static final LeadScript TELEPHONE = new LeadScript(
            "telephone",
            WORDS,
            WORDS,
            1,
            List.of(
                    new Question(
                            "volume",
                            WORDS,
                            List.of(
                                    new Answer("pallets", WORDS, Meaning.SPEAKS_FOR),
                                    new Answer("boxes", WORDS, Meaning.SPEAKS_FOR),
                                    new Answer("pieces", WORDS, Meaning.RULES_OUT))),
                    new Question(
                            "licence",
                            WORDS,
                            List.of(
                                    new Answer("held", WORDS, Meaning.SPEAKS_FOR),
                                    new Answer("applied-for", WORDS, Meaning.LEAVES_OPEN)))));

    @ParameterizedTest
    @CsvSource({
        "pallets, held, CONFIRMED",
        "boxes, held, CONFIRMED",
        "pallets, applied-for, CALL_BACK",
        "pieces, held, DROPPED",
        "pieces, applied-for, DROPPED",
    })
    void judgesByWhatItsAnswersMean(String volume, String licence, LeadVerdict verdict) {
        Map<String, String> answers = Map.of("volume", volume, "licence", licence);

        judged(answers)
                .then(new LeadJudged(
                        "ada",
                        "telephone",
                        "ours",
                        2L,
                        answers,
                        verdict,
                        verdict == LeadVerdict.CALL_BACK ? MONDAY : null,
                        NOW));
    }

    @Test
    void understandsItsOwnAnswersAlone() {
        judged(Map.of("need", "fits")).thenRejected("lifecycle.answers-not-understood");
        judged(Map.of("volume", "held")).thenRejected("lifecycle.answers-not-understood");
    }

    @Test
    void isTheUsualOneOfAModelWhenItStandsFirst() {
        LifecycleModel model =
                new LifecycleModel(OURS, WORDS, WORDS, false, List.of(), List.of(TELEPHONE, LeadScript.STANDARD));

        assertThat(model.script(null)).contains(TELEPHONE);
        assertThat(model.script("standard")).contains(LeadScript.STANDARD);
        assertThat(model.script("fair")).isEmpty();
    }

    @Test
    void isTheStandardOneInAModelThatHasNone() {
        LifecycleModel model = new LifecycleModel(OURS, WORDS, WORDS, false, List.of(), List.of());

        assertThat(model.scripts()).containsExactly(LeadScript.STANDARD);
    }

    private static Specification.Outcome<CareEvent> judged(Map<String, String> answers) {
        return Specification.given(
                        CareDecider::decide, CareDecider::evolve, CareDecider.initial(), List.<CareEvent>of())
                .when(new JudgeLead(new CustomerId("ada"), TELEPHONE, OURS, answers, MONDAY, NOW));
    }
}
