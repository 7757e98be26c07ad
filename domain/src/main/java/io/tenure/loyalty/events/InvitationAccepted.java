package io.tenure.loyalty.events;

import java.time.Instant;

/** A guest comes, and has a seat. */
public record InvitationAccepted(String programme, String gathering, String customerId, int taken, Instant occurredAt)
        implements GatheringEvent {}
