package io.tenure.lifecycle.queries;

import io.tenure.value.queries.MoneyInAndOut;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money per stage of the model in force.
 *
 * @param reckonedAt null before the first reckoning
 * @param inStage what customers brought and cost while they were in each stage, in the order of the stages
 * @param ofStage what the customers who are in each stage now have brought and cost since the relationship began
 */
public record MoneyByStage(@Nullable Instant reckonedAt, List<MoneyInAndOut> inStage, List<MoneyInAndOut> ofStage) {}
