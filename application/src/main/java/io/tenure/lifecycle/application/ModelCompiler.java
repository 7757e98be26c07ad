package io.tenure.lifecycle.application;

import io.tenure.lifecycle.application.ModelDraft.DraftStage;
import io.tenure.lifecycle.application.ModelDraft.RuleText;
import io.tenure.lifecycle.application.port.in.ModelInvalid;
import io.tenure.lifecycle.domain.LifecycleModel;
import io.tenure.lifecycle.domain.ModelVersion;
import io.tenure.lifecycle.domain.Stage;
import io.tenure.shared.rules.Rule;
import io.tenure.shared.rules.RuleInvalid;
import io.tenure.shared.rules.Rules;
import io.tenure.shared.rules.TextProblem;
import io.tenure.value.domain.scoring.ValueColumns;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes a written model ready to assess customers by. */
final class ModelCompiler {

    private final ModelFiles files;
    private final Rules rules;

    ModelCompiler(ModelFiles files, Rules rules) {
        this.files = files;
        this.rules = rules;
    }

    /** @throws ModelInvalid with everything that is wrong with it */
    LifecycleModel compile(ModelVersion id, String text) throws ModelInvalid {
        ModelDraft draft = files.read(text);
        List<TextProblem> problems = new ArrayList<>();
        if (!draft.name().equals(id.model())) {
            problems.add(new TextProblem(
                    "name",
                    1,
                    1,
                    "the model is named '" + draft.name() + "' but kept as '" + id.model() + "'",
                    "name-apart",
                    List.of(draft.name(), id.model())));
        }
        List<Stage> stages = new ArrayList<>();
        for (DraftStage stage : draft.stages()) {
            Optional<Rule> enter = compile(stage.enter(), "stages." + stage.id() + ".enter", problems);
            Optional<Rule> stay = Optional.ofNullable(stage.stay())
                    .flatMap(rule -> compile(rule, "stages." + stage.id() + ".stay", problems));
            enter.ifPresent(rule -> stages.add(new Stage(
                    stage.id(),
                    stage.name(),
                    stage.kind(),
                    rule,
                    stay.orElse(null),
                    stage.dwellDays(),
                    stage.lookFor(),
                    stage.act())));
        }
        if (!problems.isEmpty()) {
            throw new ModelInvalid(problems);
        }
        return new LifecycleModel(id, draft.title(), draft.about(), draft.stepwise(), stages, draft.scripts());
    }

    private Optional<Rule> compile(RuleText rule, String where, List<TextProblem> problems) {
        try {
            return Optional.of(rules.compile(rule.source(), ValueColumns.withFacts()));
        } catch (RuleInvalid invalid) {
            invalid.problems()
                    .forEach(problem -> problems.add(new TextProblem(
                            where,
                            rule.line() + problem.line() - 1,
                            problem.line() == 1 ? rule.column() + problem.column() - 1 : problem.column(),
                            problem.message(),
                            problem.code(),
                            problem.parts())));
            return Optional.empty();
        }
    }
}
