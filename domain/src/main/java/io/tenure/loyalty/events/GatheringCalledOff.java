package io.tenure.loyalty.events;

import java.time.Instant;

/** An event for members does not take place; who was invited and had a seat stays on its list. */
public record GatheringCalledOff(String programme, String gathering, String reason, Instant occurredAt)
        implements GatheringEvent {}
