package io.tenure.loyalty.events;

import java.time.Instant;

/** Goods of a purchase did not come back after all. */
public record ReturnUndone(String programme, String customerId, String purchaseId, String returnId, Instant occurredAt)
        implements LoyaltyEvent {}
