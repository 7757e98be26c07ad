package io.tenure.lifecycle.application;

import io.tenure.lifecycle.domain.ModelVersion;
import io.tenure.lifecycle.queries.StagePreview;
import io.tenure.lifecycle.queries.StagePreview.Group;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts who would go which way. */
final class PreviewTally {

    private static final int SAMPLES = 5;

    private final ModelVersion version;
    private final ModelVersion present;
    private final Map<Way, List<String>> samples = new HashMap<>();
    private final Map<Way, Long> counts = new HashMap<>();
    private long customers;
    private long unanswered;

    PreviewTally(ModelVersion version, ModelVersion present) {
        this.version = version;
        this.present = present;
    }

    /** From where to where; null for no stage. */
    record Way(@Nullable String from, @Nullable String to) {}

    void count(Way way, String customer) {
        customers++;
        counts.merge(way, 1L, Long::sum);
        List<String> some = samples.computeIfAbsent(way, _ -> new ArrayList<>());
        if (some.size() < SAMPLES) {
            some.add(customer);
        }
    }

    void unanswered() {
        customers++;
        unanswered++;
    }

    long customers() {
        return customers;
    }

    StagePreview preview() {
        List<Group> groups = counts.entrySet().stream()
                .map(entry -> new Group(
                        entry.getKey().from(),
                        entry.getKey().to(),
                        entry.getValue(),
                        samples.getOrDefault(entry.getKey(), List.of())))
                .sorted(Comparator.comparingLong(Group::customers).reversed().thenComparing(Group::toString))
                .toList();
        return new StagePreview(
                version.model(), version.version(), present.model(), present.version(), customers, unanswered, groups);
    }
}
