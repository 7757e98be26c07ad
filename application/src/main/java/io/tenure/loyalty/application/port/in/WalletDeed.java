package io.tenure.loyalty.application.port.in;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants done with stored money; amounts are in the currency of the wallet. Ids make a deed that is told
 * again the same one.
 */
public sealed interface WalletDeed {

    /** Pays money in; the programme may add a bonus. */
    record TopUp(String topUpId, BigDecimal amount) implements WalletDeed {}

    record Spend(String spendingId, BigDecimal amount, String purpose) implements WalletDeed {}

    /** Puts a spending back, or a part of it; all that is left of it when the amount is null. */
    record Refund(
            String spendingId, String refundId, @Nullable BigDecimal amount) implements WalletDeed {}

    /** Gives paid-in money back to the member. */
    record PayOut(String payOutId, BigDecimal amount, String reason) implements WalletDeed {}
}
