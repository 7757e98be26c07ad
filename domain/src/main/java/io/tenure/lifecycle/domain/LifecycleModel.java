package io.tenure.lifecycle.domain;

import io.tenure.shared.rules.Rule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the firm sees the life of a relationship: its stages from first to last. A customer belongs to the last stage
 * whose rule it meets.
 *
 * @param stepwise whether growth goes one stage at a time
 * @param scripts by which leads are verified, the usual one first; the standard one where the model has none of its own
 */
public record LifecycleModel(
        ModelVersion id, Wording title, Wording about, boolean stepwise, List<Stage> stages, List<LeadScript> scripts) {

    public LifecycleModel {
        stages = List.copyOf(stages);
        scripts = scripts.isEmpty() ? List.of(LeadScript.STANDARD) : List.copyOf(scripts);
    }

    public Optional<Stage> stage(String stageId) {
        return stages.stream().filter(stage -> stage.id().equals(stageId)).findFirst();
    }

    /** The script under an id, null for the usual one. */
    public Optional<LeadScript> script(@Nullable String scriptId) {
        return scripts.stream()
                .filter(script -> scriptId == null || script.id().equals(scriptId))
                .findFirst();
    }

    /** Every rule that can move a customer. */
    public Stream<Rule> rules() {
        return stages.stream().flatMap(Stage::rules);
    }
}
