package io.tenure.lifecycle.yaml;

import io.tenure.lifecycle.application.ModelDraft;
import io.tenure.lifecycle.application.ModelDraft.DraftStage;
import io.tenure.lifecycle.application.ModelDraft.RuleText;
import io.tenure.lifecycle.application.port.in.ModelInvalid;
import io.tenure.lifecycle.domain.LeadScript;
import io.tenure.lifecycle.domain.StageKind;
import io.tenure.lifecycle.domain.Wording;
import io.tenure.shared.rules.TextProblem;
import io.tenure.shared.yaml.Block;
import io.tenure.shared.yaml.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads one model, and gathers everything that is wrong with it. */
final class ModelReader {

    private static final int MOST_STAGES = 20;
    private static final int LONGEST_DWELL = 3_650;

    private final List<TextProblem> problems = new ArrayList<>();
    private final Node root;

    ModelReader(Node root) {
        this.root = root;
    }

    ModelDraft model() throws ModelInvalid {
        Block block = new Block("", root, problems);
        String name = block.word("name");
        Wording title = wording(block, "title");
        Wording about = wording(block, "about");
        boolean stepwise =
                block.choice("growth", List.of("any", "step-by-step"), "any").equals("step-by-step");
        List<DraftStage> stages = stages(block.list("stages"));
        List<LeadScript> scripts = new ScriptReader(problems).scripts(block);
        block.nothingElse();
        if (stages.size() < 2 || stages.size() > MOST_STAGES) {
            block.problem("stages", ModelMistake.STAGES_OUT_OF_RANGE, MOST_STAGES, stages.size());
        }
        if (!problems.isEmpty()) {
            throw new ModelInvalid(problems);
        }
        return new ModelDraft(name, title, about, stepwise, stages, scripts);
    }

    private List<DraftStage> stages(List<Node> nodes) {
        List<DraftStage> stages = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < nodes.size(); i++) {
            Block block = new Block("stages." + (i + 1), nodes.get(i), problems);
            String id = block.word("id");
            block = new Block("stages." + (id.isEmpty() ? i + 1 : id), nodes.get(i), problems);
            block.word("id");
            if (!ids.add(id)) {
                block.problem("id", ModelMistake.STAGE_TWICE, id);
            }
            stages.add(stage(id, block));
        }
        return stages;
    }

    private DraftStage stage(String id, Block block) {
        StageKind kind = StageKind.valueOf(
                block.choice("kind", List.of("growth", "decline"), "growth").toUpperCase(Locale.ROOT));
        DraftStage stage = new DraftStage(
                id,
                wording(block, "name"),
                kind,
                rule(block.required("enter")).orElseGet(() -> new RuleText("", block.line(), 1)),
                rule(block.optional("stay")).orElse(null),
                block.number("dwell-days", LONGEST_DWELL),
                wording(block, "look-for"),
                wording(block, "do"));
        block.nothingElse();
        return stage;
    }

    private static Optional<RuleText> rule(Optional<Node> node) {
        return node.filter(ScalarNode.class::isInstance).map(each -> rule((ScalarNode) each));
    }

    private static RuleText rule(ScalarNode node) {
        Place place = Place.of(node);
        return new RuleText(node.getValue(), place.line(), place.column());
    }

    static Wording wording(Block block, String key) {
        Block words = block.inner(key);
        Wording wording = new Wording(words.text("en"), words.text("zh"));
        words.nothingElse();
        return wording;
    }
}
