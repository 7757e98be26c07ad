package io.tenure.segmentation.domain;

import io.tenure.segmentation.commands.ValueGroup;
import io.tenure.segmentation.commands.ValueGroup.Scheme;
import io.tenure.value.domain.needs.NeedsStudy;
import io.tenure.value.domain.ranking.AbcClass;
import io.tenure.value.domain.ranking.RfmSegment;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The groups that segments may be made of. */
public final class Groups {

    private Groups() {}

    /** The names of all groups of a scheme; the clusters of needs are numbered. */
    public static List<String> of(Scheme scheme) {
        return switch (scheme) {
            case ABC -> names(AbcClass.values());
            case RFM -> names(RfmSegment.values());
            case NEEDS ->
                IntStream.rangeClosed(1, NeedsStudy.MOST_CLUSTERS)
                        .mapToObj(Integer::toString)
                        .toList();
        };
    }

    private static List<String> names(Enum<?>[] groups) {
        return Stream.of(groups).map(Enum::name).toList();
    }

    static boolean exists(ValueGroup group) {
        return of(group.scheme()).contains(group.name());
    }

    /** The column that says in which group a customer is. */
    static String column(Scheme scheme) {
        return switch (scheme) {
            case ABC -> "abcClass";
            case RFM -> "rfmSegment";
            case NEEDS -> "needsCluster";
        };
    }
}
