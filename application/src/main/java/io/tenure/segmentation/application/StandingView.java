package io.tenure.segmentation.application;

import io.tenure.segmentation.domain.Standing;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a customer stands: what rules may ask of it beside its facts.
 *
 * @param stages where each lifecycle model saw it at last, by model
 * @param memberships the segments it belongs to, each with the id of the stay
 * @param undecided the segments whose rule has no answer for it, with the reason
 */
record StandingView(
        String id, Map<String, String> stages, Map<String, String> memberships, Map<String, String> undecided) {

    static StandingView of(String customer) {
        return new StandingView(customer, Map.of(), Map.of(), Map.of());
    }

    /** @param model in force; null as long as the firm has chosen none, so that one alone has ever seen customers */
    Standing standing(@Nullable String model) {
        String stage = model == null ? stages.values().stream().findFirst().orElse(null) : stages.get(model);
        return new Standing(stage, memberships.keySet(), null);
    }

    StandingView inStage(String model, String stage) {
        return new StandingView(id, with(stages, model, stage), memberships, undecided);
    }

    StandingView entered(String segment, String stay) {
        return new StandingView(id, stages, with(memberships, segment, stay), without(undecided, segment));
    }

    StandingView left(String segment) {
        return new StandingView(id, stages, without(memberships, segment), without(undecided, segment));
    }

    StandingView unanswered(String segment, String problem) {
        return new StandingView(id, stages, memberships, with(undecided, segment, problem));
    }

    private static Map<String, String> with(Map<String, String> map, String key, String value) {
        Map<String, String> changed = new HashMap<>(map);
        changed.put(key, value);
        return Map.copyOf(changed);
    }

    private static Map<String, String> without(Map<String, String> map, String key) {
        Map<String, String> changed = new HashMap<>(map);
        changed.remove(key);
        return Map.copyOf(changed);
    }
}
