package io.tenure.messaging.commands;

import java.time.Instant;

/** Note that the relay or gateway has taken an attempt; the summary is what the timeline is to say. */
public record ConfirmSending(Correspondent correspondent, String messageId, int attempt, String summary, Instant now)
        implements CorrespondenceCommand {}
