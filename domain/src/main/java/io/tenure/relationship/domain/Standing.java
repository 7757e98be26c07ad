package io.tenure.relationship.domain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the customer stands: its stage in each lifecycle model, its tags, and what it is thought to spend. */
public record Standing(
        List<CurrentStage> stages,
        List<String> tags,
        @Nullable Spending spending) {

    static final Standing NONE = new Standing(List.of(), List.of(), null);

    public Standing {
        stages = List.copyOf(stages);
        tags = List.copyOf(tags);
    }

    Optional<CurrentStage> stage(String model) {
        return Keyed.find(stages, stage -> stage.model().equals(model));
    }

    Standing reached(CurrentStage stage) {
        return new Standing(Keyed.with(stages, stage, known -> known.model().equals(stage.model())), tags, spending);
    }

    Standing tagged(String tag) {
        return new Standing(stages, Keyed.with(tags, tag, tag::equals), spending);
    }

    Standing untagged(String tag) {
        return new Standing(stages, Keyed.without(tags, tag::equals), spending);
    }

    Standing thoughtToSpend(Spending estimate) {
        return new Standing(stages, tags, estimate);
    }
}
