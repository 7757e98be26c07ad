package io.tenure.integration.webhooks;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A webhook as administrators see it; its secret is not shown.
 *
 * @param types names of the events it is told of; empty for all
 * @param failingSince when it first did not take what it was sent; null while it takes it
 * @param failure why it did not take it, or why it was disabled; null while all is well
 */
public record WebhookView(
        String id,
        String name,
        String url,
        Set<String> types,
        boolean personalData,
        State state,
        @Nullable Instant failingSince,
        @Nullable String failure,
        Instant createdAt,
        String createdBy) {

    /** What becomes of events for it. */
    public enum State {
        /** It takes them. */
        ENABLED,
        /** It did not take the last one, which is sent again. */
        FAILING,
        /** They wait until somebody lets it again. */
        DISABLED
    }
}
