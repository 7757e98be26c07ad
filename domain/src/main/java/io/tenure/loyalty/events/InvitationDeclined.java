package io.tenure.loyalty.events;

import java.time.Instant;

/** A guest does not come, and has no seat any more. */
public record InvitationDeclined(String programme, String gathering, String customerId, int taken, Instant occurredAt)
        implements GatheringEvent {}
