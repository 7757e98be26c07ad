package io.tenure.relationship.commands;

import io.tenure.relationship.events.StageMove;
import io.tenure.shared.domain.CustomerId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Note that the relationship has reached another stage of a lifecycle model.
 *
 * @param from the stage that was assessed, null for none; when the customer is in another by now, nothing is recorded
 * @param rule what the model asks for
 * @param facts the values that it was asked of, by column
 */
public record ChangeStage(
        CustomerId customerId,
        String model,
        long modelVersion,
        @Nullable String from,
        String to,
        StageMove move,
        String rule,
        Map<String, String> facts,
        Instant now)
        implements RelationshipCommand {

    public ChangeStage {
        facts = Map.copyOf(facts);
    }
}
