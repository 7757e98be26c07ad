package io.tenure.value.events;

import java.time.Instant;
import java.util.List;

/**
 * What a run found out about the needs of customers, as far as their habits show them: clusters by k-means.
 *
 * @param seed of the search, which with the same customers comes to the same clusters
 * @param customers looked at: all, or a sample
 * @param features that customers were compared by
 */
public record NeedsClustered(
        long run,
        long seed,
        long customers,
        List<NeedsFeature> features,
        List<NeedsCluster> clusters,
        Instant occurredAt)
        implements ValueRunStep {}
