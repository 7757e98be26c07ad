package io.tenure.loyalty.commands;

import io.tenure.loyalty.events.PurchaseReturned;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.Purchase;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Count the points of a purchase on what was kept of it. The purchase is null as long as it is unknown.
 *
 * @param owing whether what is taken back is owed, whatever the version says
 * @param budgets the most that it may have of each rule with a budget; none of those not named
 */
public record CountReturn(
        AccountId accountId,
        Programme programme,
        Programme current,
        PurchaseReturned goods,
        @Nullable Purchase purchase,
        boolean owing,
        Map<String, Long> budgets,
        Instant now)
        implements LoyaltyCommand, PurchaseDeed {

    public CountReturn {
        budgets = Map.copyOf(budgets);
    }

    public CountReturn(
            AccountId accountId,
            Programme programme,
            Programme current,
            PurchaseReturned goods,
            @Nullable Purchase purchase,
            Instant now) {
        this(accountId, programme, current, goods, purchase, false, Map.of(), now);
    }

    @Override
    public String purchaseId() {
        return goods.purchaseId();
    }

    @Override
    public CountReturn asOwed() {
        return new CountReturn(accountId, programme, current, goods, purchase, true, budgets, now);
    }

    @Override
    public CountReturn within(Map<String, Long> most) {
        return new CountReturn(accountId, programme, current, goods, purchase, owing, most, now);
    }
}
