package io.tenure.segmentation.domain;

import java.util.HashMap;
import java.util.Map;

/**
 * The segments of one customer.
 *
 * @param in the segments it belongs to, by the version that let it in
 * @param undecided the segments whose rule has no answer, by the version that has none
 */
public record Memberships(Map<String, Long> in, Map<String, Long> undecided) {

    public Memberships {
        in = Map.copyOf(in);
        undecided = Map.copyOf(undecided);
    }

    Memberships entered(String segment, long version) {
        return new Memberships(with(in, segment, version), without(undecided, segment));
    }

    Memberships left(String segment) {
        return new Memberships(without(in, segment), without(undecided, segment));
    }

    Memberships unanswered(String segment, long version) {
        return new Memberships(in, with(undecided, segment, version));
    }

    private static Map<String, Long> with(Map<String, Long> map, String segment, long version) {
        Map<String, Long> changed = new HashMap<>(map);
        changed.put(segment, version);
        return changed;
    }

    private static Map<String, Long> without(Map<String, Long> map, String segment) {
        Map<String, Long> changed = new HashMap<>(map);
        changed.remove(segment);
        return changed;
    }
}
