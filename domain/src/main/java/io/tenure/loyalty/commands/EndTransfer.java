package io.tenure.loyalty.commands;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Note how a transfer ended. The problem is null when the points have arrived. */
public record EndTransfer(
        AccountId accountId, String transferId, @Nullable String problem, Instant now) implements LoyaltyCommand {}
