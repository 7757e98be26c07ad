package io.tenure.loyalty.commands;

import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.Purchase;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Count the points of a purchase as if goods had not come back.
 *
 * @param owing whether what is taken back is owed, whatever the version says
 * @param budgets the most that it may have of each rule with a budget; none of those not named
 */
public record UndoReturn(
        AccountId accountId,
        Programme programme,
        Programme current,
        String purchaseId,
        String returnId,
        @Nullable Purchase purchase,
        boolean owing,
        Map<String, Long> budgets,
        Instant now)
        implements LoyaltyCommand, PurchaseDeed {

    public UndoReturn {
        budgets = Map.copyOf(budgets);
    }

    public UndoReturn(
            AccountId accountId,
            Programme programme,
            Programme current,
            String purchaseId,
            String returnId,
            @Nullable Purchase purchase,
            Instant now) {
        this(accountId, programme, current, purchaseId, returnId, purchase, false, Map.of(), now);
    }

    @Override
    public UndoReturn asOwed() {
        return new UndoReturn(accountId, programme, current, purchaseId, returnId, purchase, true, budgets, now);
    }

    @Override
    public UndoReturn within(Map<String, Long> most) {
        return new UndoReturn(accountId, programme, current, purchaseId, returnId, purchase, owing, most, now);
    }
}
