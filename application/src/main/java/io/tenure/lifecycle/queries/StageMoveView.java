package io.tenure.lifecycle.queries;

import io.tenure.relationship.events.StageMove;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One move of a customer from a stage to another, and why.
 *
 * @param rule what the model asked for
 * @param facts what it was asked of, by column, as it was then; empty once the customer is erased
 */
public record StageMoveView(
        String id,
        String customerId,
        String model,
        long modelVersion,
        @Nullable String from,
        String to,
        StageMove move,
        String rule,
        Map<String, String> facts,
        Instant occurredAt) {}
