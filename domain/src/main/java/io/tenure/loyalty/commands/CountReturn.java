package io.tenure.loyalty.commands;

import io.tenure.loyalty.events.PurchaseReturned;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.Purchase;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Count the points of a purchase on what was kept of it. The purchase is null as long as it is unknown. */
public record CountReturn(
        AccountId accountId,
        Programme programme,
        Programme current,
        PurchaseReturned goods,
        @Nullable Purchase purchase,
        Instant now)
        implements LoyaltyCommand {}
