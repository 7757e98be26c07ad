package io.tenure.loyalty.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tenure.loyalty.domain.Wallet;
import io.tenure.loyalty.queries.WalletView;
import io.tenure.shared.domain.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Stored money as the API shows it.
 *
 * @param joinedInto the customer whose wallet has the money, since both records are one; null for none
 * @param closed whether the membership has ended, so that money is only paid out
 * @param balance what can be spent: paid-in money and bonus
 * @param lots what is left of each top-up, oldest first
 * @param spendings that can still be put back, newest first
 */
@Schema(name = "Wallet")
record WalletResource(
        String programme,
        String customerId,
        String currency,
        @Nullable String joinedInto,
        boolean closed,
        @Schema(type = "string", example = "139.12") BigDecimal balance,
        @Schema(type = "string", example = "139.12") BigDecimal paidIn,
        @Schema(type = "string", example = "139.12") BigDecimal bonus,
        List<LotBody> lots,
        List<SpendingBody> spendings) {

    /** What is left of a top-up. */
    @Schema(name = "WalletLot")
    record LotBody(
            String id,
            @Schema(type = "string", example = "139.12") BigDecimal paidIn,
            @Schema(type = "string", example = "139.12") BigDecimal bonus,
            Instant toppedUpAt) {}

    /** Money that was spent; left is what has not been put back. */
    @Schema(name = "WalletSpending")
    record SpendingBody(
            String id,
            @Schema(type = "string", example = "139.12") BigDecimal left,
            String purpose,
            Instant at,
            Instant refundableUntil) {}

    static WalletResource of(WalletView view) {
        Wallet wallet = view.wallet();
        Currency currency = Currency.getInstance(view.currency());
        return new WalletResource(
                view.programme(),
                view.customerId(),
                view.currency(),
                wallet.joinedInto(),
                wallet.closed(),
                amount(wallet.money().balance(), currency),
                amount(wallet.money().paidIn(), currency),
                amount(wallet.money().bonus(), currency),
                wallet.money().lots().stream()
                        .map(lot -> new LotBody(
                                lot.lotId(),
                                amount(lot.paidIn(), currency),
                                amount(lot.bonus(), currency),
                                lot.toppedUpAt()))
                        .toList(),
                wallet.spendings().entrySet().stream()
                        .filter(each -> each.getValue().left().balance() > 0)
                        .map(each -> new SpendingBody(
                                each.getKey(),
                                amount(each.getValue().left().balance(), currency),
                                each.getValue().purpose(),
                                each.getValue().at(),
                                each.getValue().refundableUntil()))
                        .sorted(Comparator.comparing(SpendingBody::at)
                                .reversed()
                                .thenComparing(SpendingBody::id))
                        .toList());
    }

    static BigDecimal amount(long units, Currency currency) {
        return Money.ofMinor(units, currency).amount();
    }
}
