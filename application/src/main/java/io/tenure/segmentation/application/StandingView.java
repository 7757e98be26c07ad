package io.tenure.segmentation.application;

import io.tenure.segmentation.domain.Standing;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a customer stands: what rules may ask of it beside its facts.
 *
 * @param memberships the segments it belongs to, each with the id of the stay
 * @param undecided the segments whose rule has no answer for it, with the reason
 */
record StandingView(String id, @Nullable String stage, Map<String, String> memberships, Map<String, String> undecided) {

    static StandingView of(String customer) {
        return new StandingView(customer, null, Map.of(), Map.of());
    }

    Standing standing() {
        return new Standing(stage, memberships.keySet(), null);
    }

    StandingView inStage(String now) {
        return new StandingView(id, now, memberships, undecided);
    }

    StandingView entered(String segment, String stay) {
        return new StandingView(id, stage, with(memberships, segment, stay), without(undecided, segment));
    }

    StandingView left(String segment) {
        return new StandingView(id, stage, without(memberships, segment), without(undecided, segment));
    }

    StandingView unanswered(String segment, String problem) {
        return new StandingView(id, stage, memberships, with(undecided, segment, problem));
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
