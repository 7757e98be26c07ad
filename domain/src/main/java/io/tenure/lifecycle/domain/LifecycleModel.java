package io.tenure.lifecycle.domain;

import io.tenure.shared.rules.Rule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How the firm sees the life of a relationship: its stages from first to last. A customer belongs to the last stage
 * whose rule it meets.
 *
 * @param stepwise whether growth goes one stage at a time
 */
public record LifecycleModel(ModelVersion id, Wording title, Wording about, boolean stepwise, List<Stage> stages) {

    public LifecycleModel {
        stages = List.copyOf(stages);
    }

    public Optional<Stage> stage(String stageId) {
        return stages.stream().filter(stage -> stage.id().equals(stageId)).findFirst();
    }

    /** Every rule that can move a customer. */
    public Stream<Rule> rules() {
        return stages.stream().flatMap(Stage::rules);
    }
}
