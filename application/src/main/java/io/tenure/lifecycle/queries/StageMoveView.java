package io.tenure.lifecycle.queries;

import io.tenure.relationship.events.StageMove;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One move of a customer from a stage to another, and why.
 *
 * @param owner who looks after the customer now
 * @param rule what the model asked for
 * @param facts what it was asked of, by column, as it was then; empty once the customer is erased
 */
public record StageMoveView(
        String id,
        String customerId,
        @Nullable String owner,
        String model,
        long modelVersion,
        @Nullable String from,
        String to,
        StageMove move,
        String rule,
        Map<String, String> facts,
        Instant occurredAt) {

    /** The same in another's book. */
    public StageMoveView ownedBy(@Nullable String now) {
        return new StageMoveView(id, customerId, now, model, modelVersion, from, to, move, rule, facts, occurredAt);
    }

    /** The same without what was personal. */
    public StageMoveView withoutFacts() {
        return new StageMoveView(
                id, customerId, owner, model, modelVersion, from, to, move, rule, Map.of(), occurredAt);
    }
}
