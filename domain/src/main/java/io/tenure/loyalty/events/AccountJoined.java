package io.tenure.loyalty.events;

import java.time.Instant;

/** Both records are one customer: what this account brings goes to the account of the other from now on. */
public record AccountJoined(String programme, String customerId, String into, Instant occurredAt)
        implements LoyaltyEvent {}
