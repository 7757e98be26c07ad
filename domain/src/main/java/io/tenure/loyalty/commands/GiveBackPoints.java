package io.tenure.loyalty.commands;

import io.tenure.loyalty.programme.Programme;
import java.time.Instant;

/**
 * Give back what is left of the points that came from another account.
 *
 * @param most how many points are wanted
 * @param parted whether the other account belongs to another customer from now on
 */
public record GiveBackPoints(
        AccountId accountId,
        Programme programme,
        String passingId,
        String origin,
        long most,
        boolean parted,
        Instant now)
        implements LoyaltyCommand {}
