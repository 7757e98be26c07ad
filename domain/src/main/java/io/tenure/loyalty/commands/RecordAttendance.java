package io.tenure.loyalty.commands;

import java.time.Instant;

/** Note that a guest is there. */
public record RecordAttendance(GatheringId gatheringId, String customerId, Instant now) implements GatheringCommand {}
