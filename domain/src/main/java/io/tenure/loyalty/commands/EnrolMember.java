package io.tenure.loyalty.commands;

import io.tenure.loyalty.programme.Programme;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Let a customer take part in a programme.
 *
 * @param draw null for a member who is not compared
 */
public record EnrolMember(
        AccountId accountId,
        Programme programme,
        String outlet,
        @Nullable String birthday,
        @Nullable Draw draw,
        Instant now)
        implements LoyaltyCommand {}
