package io.tenure.messaging.queries;

import io.tenure.messaging.events.MessageChannel;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Messages of one kind that could be sent to nobody, for a reason that lies in the plan or in the channels.
 *
 * @param programme whose messages they are; null for none
 * @param reason the code of the refusal
 * @param messages how many there were
 */
public record UnsentMessages(
        String template,
        MessageChannel channel,
        @Nullable String programme,
        String reason,
        long messages,
        Instant first,
        Instant last) {}
