package io.tenure.relationship.application.port.in;

import io.tenure.relationship.commands.Interaction;
import io.tenure.relationship.commands.Profile;
import io.tenure.relationship.domain.CustomerRelationshipDecider;
import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.Direction;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.events.LineItem;
import io.tenure.shared.domain.Money;
import io.tenure.shared.outcome.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An interaction as a source system tells it; source and externalId together make it idempotent.
 *
 * @param createUnknown whether a customer who is not known yet is registered, as the profile says
 */
public record InteractionDraft(
        String source,
        String externalId,
        CustomerRef customer,
        boolean createUnknown,
        @Nullable Profile profile,
        InteractionKind kind,
        Channel channel,
        Direction direction,
        Instant occurredAt,
        @Nullable Money amount,
        List<LineItem> items,
        @Nullable String thread,
        @Nullable String summary,
        Map<String, String> attributes,
        @Nullable Instant dueAt,
        @Nullable String refersTo,
        @Nullable String handledBy) {

    /**
     * Asks before it is recorded for the rules that hold whoever the customer is: what is on record does not matter.
     *
     * @throws Refusal when it breaks one
     */
    public void requireKeepingToTheRules(Instant now) {
        CustomerRelationshipDecider.brokenBy(interaction(externalId), now).ifPresent(broken -> {
            throw new Refusal(broken);
        });
    }

    /** What is to be recorded of it, by its own id. */
    public Interaction interaction(String id) {
        return new Interaction(
                id,
                source,
                externalId,
                kind,
                channel,
                direction,
                occurredAt,
                amount,
                items,
                thread,
                summary,
                attributes,
                dueAt,
                refersTo,
                handledBy);
    }
}
