package io.tenure.loyalty.commands;

import io.tenure.loyalty.events.LotUse;
import java.time.Instant;
import java.util.List;

/** Take points that another member has sent. */
public record ReceivePoints(
        AccountId accountId, String transferId, String fromCustomerId, List<LotUse> lots, Instant now)
        implements LoyaltyCommand {}
