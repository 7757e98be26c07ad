package io.tenure.messaging.commands;

import java.time.Instant;

/** Let a message that did not arrive rest. */
public record GiveUpSending(Correspondent correspondent, String messageId, Instant now)
        implements CorrespondenceCommand {}
