package io.tenure.messaging.commands;

import java.time.Instant;

/** Note that a message that was taken did not arrive. */
public record ReportBounce(Correspondent correspondent, String messageId, String reason, Instant now)
        implements CorrespondenceCommand {}
