package io.tenure.loyalty.commands;

import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.Purchase;
import java.time.Instant;
import java.util.Map;

/**
 * Bring the points of a purchase to what it is worth.
 *
 * @param programme in force when it happened
 * @param current in force now, for the tiers
 * @param again whether it was counted before: what the account has forgotten since can no longer be changed
 * @param owing whether what is taken back is owed, whatever the version says
 * @param budgets the most that it may have of each rule with a budget; none of those not named
 */
public record CountPurchase(
        AccountId accountId,
        Programme programme,
        Programme current,
        Purchase purchase,
        boolean again,
        boolean owing,
        Map<String, Long> budgets,
        Instant now)
        implements LoyaltyCommand, PurchaseDeed {

    public CountPurchase {
        budgets = Map.copyOf(budgets);
    }

    public CountPurchase(AccountId accountId, Programme programme, Programme current, Purchase purchase, Instant now) {
        this(accountId, programme, current, purchase, false, false, Map.of(), now);
    }

    public CountPurchase asCountedBefore() {
        return new CountPurchase(accountId, programme, current, purchase, true, owing, budgets, now);
    }

    @Override
    public CountPurchase asOwed() {
        return new CountPurchase(accountId, programme, current, purchase, again, true, budgets, now);
    }

    @Override
    public String purchaseId() {
        return purchase.id();
    }

    @Override
    public CountPurchase within(Map<String, Long> most) {
        return new CountPurchase(accountId, programme, current, purchase, again, owing, most, now);
    }
}
