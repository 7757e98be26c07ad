package io.tenure.messaging.commands;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Send a message that did not arrive once more, to an address; null for the one it had. */
public record RetrySending(
        Correspondent correspondent,
        String messageId,
        @Nullable String address,
        Instant now) implements CorrespondenceCommand {}
