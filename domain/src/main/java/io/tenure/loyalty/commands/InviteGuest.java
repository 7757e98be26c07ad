package io.tenure.loyalty.commands;

import java.time.Instant;

/** Invite a member, of whom it has been looked at whether he may come. */
public record InviteGuest(GatheringId gatheringId, String customerId, Instant now) implements GatheringCommand {}
