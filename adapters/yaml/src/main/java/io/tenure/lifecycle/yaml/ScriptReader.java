package io.tenure.lifecycle.yaml;

import static io.tenure.lifecycle.yaml.ModelReader.wording;

import io.tenure.lifecycle.domain.LeadScript;
import io.tenure.lifecycle.domain.LeadScript.Answer;
import io.tenure.lifecycle.domain.LeadScript.Meaning;
import io.tenure.lifecycle.domain.LeadScript.Question;
import io.tenure.shared.rules.TextProblem;
import io.tenure.shared.yaml.Block;
import io.tenure.shared.yaml.FormMistake;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads the scripts by which leads are verified. */
record ScriptReader(List<TextProblem> problems) {

    private static final int MOST_SCRIPTS = 20;
    private static final int MOST_QUESTIONS = 30;
    private static final int MOST_ANSWERS = 10;
    private static final int MOST_DAYS = 365;
    private static final List<String> MEANINGS = List.of("speaks-for", "leaves-open", "rules-out");

    /** None where the model has none of its own. */
    List<LeadScript> scripts(Block model) {
        return model.optional("scripts").isEmpty()
                ? List.of()
                : entries(
                        model,
                        "scripts",
                        MOST_SCRIPTS,
                        (id, block) -> new LeadScript(
                                id,
                                wording(block, "name"),
                                wording(block, "opening"),
                                callBackDays(block),
                                entries(block, "questions", MOST_QUESTIONS, this::question)));
    }

    private int callBackDays(Block block) {
        if (block.optional("call-back-days").isEmpty()) {
            return 1;
        }
        int before = problems.size();
        int days = block.number("call-back-days", MOST_DAYS);
        if (days == 0 && problems.size() == before) {
            block.problem("call-back-days", FormMistake.NOT_ABOVE_ZERO, MOST_DAYS);
        }
        return Math.max(1, days);
    }

    private Question question(String id, Block block) {
        Question question =
                new Question(id, wording(block, "text"), entries(block, "answers", MOST_ANSWERS, ScriptReader::answer));
        if (!question.answers().isEmpty()
                && question.answers().stream().noneMatch(answer -> answer.means() == Meaning.SPEAKS_FOR)) {
            block.problem("answers", ModelMistake.NOTHING_SPEAKS_FOR);
        }
        return question;
    }

    private static Answer answer(String id, Block block) {
        block.required("means");
        String means = block.choice("means", MEANINGS, MEANINGS.getFirst());
        return new Answer(
                id,
                wording(block, "text"),
                Meaning.valueOf(means.toUpperCase(Locale.ROOT).replace('-', '_')));
    }

    /** Entries that each have an id of their own. */
    private <T> List<T> entries(Block above, String key, int most, BiFunction<String, Block, T> reading) {
        List<Node> nodes = above.list(key);
        if (above.optional(key).filter(SequenceNode.class::isInstance).isPresent()
                && (nodes.isEmpty() || nodes.size() > most)) {
            above.problem(key, ModelMistake.ENTRIES_OUT_OF_RANGE, most, nodes.size());
        }
        List<T> read = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Node node : nodes.subList(0, Math.min(nodes.size(), most))) {
            String place = key + "." + (read.size() + 1);
            String id = new Block(place, node, new ArrayList<>()).word("id");
            Block block = new Block(above.inside(id.isEmpty() ? place : key + "." + id), node, problems);
            block.word("id");
            if (!id.isEmpty() && !ids.add(id)) {
                block.problem("id", FormMistake.SAME_ID, key);
            }
            read.add(reading.apply(id, block));
            block.nothingElse();
        }
        return read;
    }
}
