package io.tenure.loyalty.events;

import java.time.Instant;

/** What this account brings goes to the account of the keeper of a household's pool from now on. */
public record PoolJoined(String programme, String customerId, String keeper, Instant occurredAt)
        implements LoyaltyEvent {}
