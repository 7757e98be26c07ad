package io.tenure.messaging.commands;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Note that an attempt was not taken, and when to try again; null for never. */
public record ReportFailure(
        Correspondent correspondent,
        String messageId,
        int attempt,
        String reason,
        @Nullable Instant retryAt,
        Instant now)
        implements CorrespondenceCommand {}
