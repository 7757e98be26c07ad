package io.tenure.loyalty.commands;

import java.time.Instant;

/** Note whether a guest comes. */
public record AnswerInvitation(GatheringId gatheringId, String customerId, boolean comes, Instant now)
        implements GatheringCommand {}
