package io.tenure.loyalty.queries;

import io.tenure.loyalty.domain.MoneyMovement;
import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a wallet's history, and why. Amounts are in the currency, negative when money went.
 *
 * @param id sorts as the ledger does
 * @param reference the top-up, spending, refund, pay-out or passing; empty for none
 * @param version of the programme that gave the bonus; null where none did
 * @param text the purpose, the reason, the spending that was put back, the cause or the other record; empty for none
 */
public record WalletMovementView(
        String id,
        String programme,
        String customerId,
        String currency,
        MoneyMovement.Kind kind,
        BigDecimal paidIn,
        BigDecimal bonus,
        BigDecimal paidInBalance,
        BigDecimal bonusBalance,
        Instant at,
        String reference,
        @Nullable Long version,
        String text) {}
