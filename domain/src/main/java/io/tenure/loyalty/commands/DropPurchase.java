package io.tenure.loyalty.commands;

import io.tenure.loyalty.programme.Programme;
import java.time.Instant;
import java.util.Map;

/** Let a purchase be worth nothing: it never took place, or was none. */
public record DropPurchase(AccountId accountId, Programme programme, Programme current, String purchaseId, Instant now)
        implements LoyaltyCommand, PurchaseDeed {

    @Override
    public DropPurchase within(Map<String, Long> most) {
        return this;
    }
}
