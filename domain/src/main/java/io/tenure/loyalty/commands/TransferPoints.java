package io.tenure.loyalty.commands;

import java.time.Instant;

/** Send points to another member of the programme. */
public record TransferPoints(AccountId accountId, String transferId, String toCustomerId, long points, Instant now)
        implements LoyaltyCommand {}
