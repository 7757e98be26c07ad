package io.tenure.loyalty.commands;

import io.tenure.loyalty.programme.Programme;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Let a customer take part in a programme. */
public record EnrolMember(
        AccountId accountId,
        Programme programme,
        String outlet,
        @Nullable String birthday,
        Instant now) implements LoyaltyCommand {}
