package io.tenure.loyalty.commands;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Let the account keep its points again.
 *
 * @param keeper of the pool that is to be left; null for whichever it is
 */
public record LeavePool(AccountId accountId, @Nullable String keeper, Instant now) implements LoyaltyCommand {}
