package io.tenure.loyalty.events;

import java.time.Instant;

/** A member was invited. */
public record GuestInvited(String programme, String gathering, String customerId, int taken, Instant occurredAt)
        implements GatheringEvent {}
