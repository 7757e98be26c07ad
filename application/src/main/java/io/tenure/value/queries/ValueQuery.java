package io.tenure.value.queries;

import io.tenure.value.domain.ranking.AbcClass;
import io.tenure.value.domain.ranking.RfmSegment;
import org.jspecify.annotations.Nullable;

/**
 * Which values to show.
 *
 * @param currency ISO 4217; null for all
 * @param abcClass null for all
 * @param rfmSegment null for all
 * @param ascending whether the least comes first
 * @param after the cursor of the page before; null for the first
 */
public record ValueQuery(
        @Nullable String currency,
        @Nullable AbcClass abcClass,
        @Nullable RfmSegment rfmSegment,
        ValueOrder order,
        boolean ascending,
        @Nullable String after,
        int limit) {}
