package io.tenure.loyalty.events;

import java.time.Instant;

/**
 * A member was greeted for a year, by the version of the programme; points, if any, come with an event of their own.
 */
public record MemberGreeted(
        String programme, String customerId, String greeting, int year, long version, Instant occurredAt)
        implements LoyaltyEvent {}
