package io.tenure.messaging.queries;

import io.tenure.messaging.domain.MessagePhase;
import io.tenure.shared.domain.CustomerId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which messages to show.
 *
 * @param states any of these; empty for all
 * @param customer null for those to everybody
 * @param after the cursor of the page before
 */
public record MessageQuery(
        Set<MessagePhase> states,
        @Nullable CustomerId customer,
        @Nullable String after,
        int limit) {

    public MessageQuery {
        states = Set.copyOf(states);
    }
}
