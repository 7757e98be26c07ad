package io.tenure.segmentation.domain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All segments of the firm: together, because a segment may ask for others and none may come back to itself. */
public record SegmentRegister(Map<String, Known> segments) {

    /**
     * One segment.
     *
     * @param drafted the newest version
     * @param draftUses the segments that the newest version asks for
     * @param published the version that says who belongs to it; null when none does
     * @param uses the segments that the published version asks for
     */
    public record Known(
            long drafted, List<String> draftUses, @Nullable Long published, List<String> uses) {

        boolean isPublished() {
            return published != null;
        }
    }

    public SegmentRegister {
        segments = Map.copyOf(segments);
    }

    SegmentRegister with(String segment, Known known) {
        Map<String, Known> changed = new HashMap<>(segments);
        changed.put(segment, known);
        return new SegmentRegister(changed);
    }

    /** How many segments stand upon each other below and including one; no cycle is among what is published. */
    int depth(List<String> uses) {
        return 1
                + uses.stream()
                        .map(segments::get)
                        .filter(known -> known != null && known.isPublished())
                        .mapToInt(known -> depth(known.uses()))
                        .max()
                        .orElse(0);
    }

    /** Whether what is published leads from some segments to another. */
    boolean leads(List<String> from, String to) {
        return from.stream().anyMatch(segment -> {
            Known known = segments.get(segment);
            return segment.equals(to) || (known != null && known.isPublished() && leads(known.uses(), to));
        });
    }
}
