package io.tenure.loyalty.commands;

import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.Purchase;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Let a purchase be worth nothing: it never took place, or was none. */
public record DropPurchase(AccountId accountId, Programme programme, Programme current, String purchaseId, Instant now)
        implements LoyaltyCommand, PurchaseDeed {

    @Override
    public @Nullable Purchase purchase() {
        return null;
    }

    /** Its version is the one that gave the points. */
    @Override
    public DropPurchase asOwed() {
        return this;
    }

    @Override
    public DropPurchase within(Map<String, Long> most) {
        return this;
    }
}
