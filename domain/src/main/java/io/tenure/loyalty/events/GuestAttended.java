package io.tenure.loyalty.events;

import java.time.Instant;

/** A guest was there. */
public record GuestAttended(String programme, String gathering, String customerId, int taken, Instant occurredAt)
        implements GatheringEvent {}
