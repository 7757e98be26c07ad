package io.tenure.loyalty.commands;

import java.time.Instant;

/** Have the account keep the points of a member who joined its pool. */
public record AdmitToPool(AccountId accountId, String member, Instant now) implements LoyaltyCommand {}
