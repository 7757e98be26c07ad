package io.tenure.loyalty.commands;

import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.Purchase;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What may change what a purchase is worth. */
public sealed interface PurchaseDeed permits CountPurchase, CountReturn, UndoReturn, DropPurchase {

    AccountId accountId();

    /** The version by which it counts. */
    Programme programme();

    String purchaseId();

    /** The purchase; null where it is unknown or never took place. */
    @Nullable
    Purchase purchase();

    Instant now();

    /** The command for a purchase that counted before by a version by which what is taken back is owed. */
    PurchaseDeed asOwed();

    /** The command, with the most that the purchase may have of each rule with a budget; none of those not named. */
    LoyaltyCommand within(Map<String, Long> budgets);
}
