package io.tenure.segmentation.queries;

import io.tenure.value.queries.MoneyInAndOut;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the members of a segment have brought and cost since their relationships began, by currency.
 *
 * @param reckonedAt null as long as none has been made of the version that is published
 */
public record MoneyOfSegment(@Nullable Instant reckonedAt, List<MoneyInAndOut> items) {}
