package io.tenure.bootstrap;

import io.tenure.lifecycle.application.LifecycleModule;
import io.tenure.relationship.application.RelationshipModule;
import io.tenure.segmentation.application.SegmentationModule;
import io.tenure.shared.jobs.Work;
import io.tenure.shared.policies.Policy;
import io.tenure.value.application.ValueModule;
import java.util.List;
import java.util.stream.Stream;

/** What the modules do by themselves: at events, and in the background. */
final class Reactions {

    private Reactions() {}

    static List<Policy> policies(
            RelationshipModule relationship, LifecycleModule lifecycle, SegmentationModule segmentation) {
        return Stream.concat(
                        Stream.of(relationship.erasurePolicy(), lifecycle.inForcePolicy()),
                        segmentation.policies().stream())
                .toList();
    }

    static List<Work> works(ValueModule value, LifecycleModule lifecycle, SegmentationModule segmentation) {
        return Stream.of(value.works(), lifecycle.works(), segmentation.works())
                .flatMap(List::stream)
                .toList();
    }
}
