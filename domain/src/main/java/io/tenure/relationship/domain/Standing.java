package io.tenure.relationship.domain;

import java.util.List;
import java.util.Optional;

/** Where the customer stands: its stage in each lifecycle model, and its tags. */
public record Standing(List<CurrentStage> stages, List<String> tags) {

    static final Standing NONE = new Standing(List.of(), List.of());

    public Standing {
        stages = List.copyOf(stages);
        tags = List.copyOf(tags);
    }

    Optional<CurrentStage> stage(String model) {
        return Keyed.find(stages, stage -> stage.model().equals(model));
    }

    Standing reached(CurrentStage stage) {
        return new Standing(Keyed.with(stages, stage, known -> known.model().equals(stage.model())), tags);
    }

    Standing tagged(String tag) {
        return new Standing(stages, Keyed.with(tags, tag, tag::equals));
    }

    Standing untagged(String tag) {
        return new Standing(stages, Keyed.without(tags, tag::equals));
    }
}
