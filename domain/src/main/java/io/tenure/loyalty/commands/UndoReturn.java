package io.tenure.loyalty.commands;

import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.Purchase;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Count the points of a purchase as if goods had not come back. */
public record UndoReturn(
        AccountId accountId,
        Programme programme,
        Programme current,
        String purchaseId,
        String returnId,
        @Nullable Purchase purchase,
        Instant now)
        implements LoyaltyCommand {}
