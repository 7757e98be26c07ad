package io.tenure.loyalty.commands;

import java.time.Instant;

/** Call an event for members off. */
public record CallOffGathering(GatheringId gatheringId, String reason, Instant now) implements GatheringCommand {}
