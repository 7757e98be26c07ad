package io.tenure.relationship.events;

import io.tenure.shared.domain.Personal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The relationship is in another stage of a lifecycle model from now on. From is left out when it had no stage in that
 * model; rule is what the model asked for, facts are the values that it was asked of.
 */
public record StageChanged(
        String customerId,
        String model,
        long modelVersion,
        @Nullable String from,
        String to,
        StageMove move,
        String rule,
        @Personal Map<String, String> facts,
        Instant occurredAt)
        implements RelationshipEvent {}
