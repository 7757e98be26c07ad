package io.tenure.lifecycle.domain;

import io.tenure.lifecycle.events.LeadVerdict;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The questions by which a lead is verified, on paper or in a call, and how its answers are judged: one answer that
 * rules the lead out drops it; when every question is answered in its favour it is confirmed; anything else is left for
 * another call.
 *
 * @param callBackDays how long that other call waits, at least 1; see {@link CallBackTime}
 */
public record LeadScript(String id, Wording name, Wording opening, int callBackDays, List<Question> questions) {

    public LeadScript {
        questions = List.copyOf(questions);
    }

    /** One question with the answers that may be given. */
    public record Question(String id, Wording text, List<Answer> answers) {

        public Question {
            answers = List.copyOf(answers);
        }

        /** The answer under an id; empty when it may not be given. */
        public Optional<Answer> answer(@Nullable String answerId) {
            return answers.stream().filter(known -> known.id().equals(answerId)).findFirst();
        }
    }

    /** An answer and what it means. */
    public record Answer(String id, Wording text, Meaning means) {}

    /** What an answer means for the lead. */
    public enum Meaning {
        SPEAKS_FOR,
        LEAVES_OPEN,
        RULES_OUT
    }

    private static final Answer UNKNOWN = answer("unknown", "Does not know yet", "尚不清楚", Meaning.LEAVES_OPEN);

    /**
     * The one of models that have none of their own: need, money, say, time. Verdicts are told by it as long as there
     * are any, so it stays as it is; other questions are another script, with an id of its own.
     */
    public static final LeadScript STANDARD = new LeadScript(
            "standard",
            new Wording("Four questions", "四问"),
            new Wording(
                    "Good day, you asked about our goods. May I put four short questions?",
                    "您好，您曾咨询我们的产品，可以占用您一点时间问四个问题吗？"),
            1,
            List.of(
                    question(
                            "need",
                            "What would you use it for?",
                            "您打算用来做什么？",
                            "fits",
                            "A use that we serve",
                            "符合我们的用途",
                            "none",
                            "None of ours",
                            "与我们无关"),
                    question(
                            "budget",
                            "Is there money set aside for it?",
                            "是否有预算？",
                            "yes",
                            "Yes",
                            "有",
                            "never",
                            "No, and there will be none",
                            "没有，也不会有"),
                    question(
                            "decision",
                            "Who decides?",
                            "由谁决定？",
                            "self",
                            "You, or with you",
                            "您本人或您参与",
                            "elsewhere",
                            "Somebody whom we cannot reach",
                            "无法联系到的人"),
                    question(
                            "time",
                            "When do you need it?",
                            "什么时候需要？",
                            "soon",
                            "Within half a year",
                            "半年之内",
                            "never",
                            "Not at all",
                            "不需要")));

    /** What is wrong with the answers; empty when all are among those that may be given. */
    Optional<String> notUnderstood(Map<String, String> answers) {
        return answers.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .filter(answer -> meaning(answer.getKey(), answer.getValue()).isEmpty())
                .findFirst()
                .map(answer -> "The answer '" + answer.getValue() + "' to '" + answer.getKey()
                        + "' is none of the script's: give one that it lists.");
    }

    LeadVerdict judge(Map<String, String> answers) {
        List<Meaning> meanings = answers.entrySet().stream()
                .flatMap(answer -> meaning(answer.getKey(), answer.getValue()).stream())
                .toList();
        if (meanings.contains(Meaning.RULES_OUT)) {
            return LeadVerdict.DROPPED;
        }
        boolean allFor = meanings.size() == questions.size() && !meanings.contains(Meaning.LEAVES_OPEN);
        return allFor ? LeadVerdict.CONFIRMED : LeadVerdict.CALL_BACK;
    }

    private Optional<Meaning> meaning(String question, String answer) {
        return questions.stream()
                .filter(known -> known.id().equals(question))
                .flatMap(known -> known.answer(answer).stream())
                .map(Answer::means)
                .findFirst();
    }

    private static Question question(
            String id,
            String en,
            String zh,
            String good,
            String goodEn,
            String goodZh,
            String bad,
            String badEn,
            String badZh) {
        return new Question(
                id,
                new Wording(en, zh),
                List.of(
                        answer(good, goodEn, goodZh, Meaning.SPEAKS_FOR),
                        UNKNOWN,
                        answer(bad, badEn, badZh, Meaning.RULES_OUT)));
    }

    private static Answer answer(String id, String en, String zh, Meaning means) {
        return new Answer(id, new Wording(en, zh), means);
    }
}
