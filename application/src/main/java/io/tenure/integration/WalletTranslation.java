package io.tenure.integration;

import io.tenure.integration.contract.IntegrationEvent;
import io.tenure.integration.contract.MoneyCause;
import io.tenure.integration.contract.MovedMoney;
import io.tenure.loyalty.events.BonusLapsed;
import io.tenure.loyalty.events.MoneyPaidOut;
import io.tenure.loyalty.events.MoneyPassedIn;
import io.tenure.loyalty.events.MoneyPassedOn;
import io.tenure.loyalty.events.MoneyRecalled;
import io.tenure.loyalty.events.MoneySpent;
import io.tenure.loyalty.events.MoneyToppedUp;
import io.tenure.loyalty.events.SpendingAbandoned;
import io.tenure.loyalty.events.SpendingRefunded;
import io.tenure.loyalty.events.StoredValueReckoned;
import io.tenure.loyalty.events.WalletClosed;
import io.tenure.loyalty.events.WalletEvent;
import io.tenure.loyalty.events.WalletJoined;
import io.tenure.loyalty.events.WalletParted;
import io.tenure.shared.domain.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;

/** What an event of a wallet means to others: what money came or went. */
final class WalletTranslation {

    private WalletTranslation() {}

    static Optional<IntegrationEvent> of(WalletEvent event) {
        return switch (event) {
            case MoneyToppedUp e ->
                moved(e, MoneyCause.TOPPED_UP, e.topUpId(), e.paidIn(), e.bonus(), e.paidInBalance(), e.bonusBalance());
            case MoneySpent e ->
                moved(
                        e,
                        MoneyCause.SPENT,
                        e.spendingId(),
                        -e.paidIn(),
                        -e.bonus(),
                        e.paidInBalance(),
                        e.bonusBalance());
            case SpendingRefunded e ->
                moved(e, MoneyCause.REFUNDED, e.refundId(), e.paidIn(), e.bonus(), e.paidInBalance(), e.bonusBalance());
            case MoneyPaidOut e ->
                moved(e, MoneyCause.PAID_OUT, e.payOutId(), -e.paidIn(), 0, e.paidInBalance(), e.bonusBalance());
            case BonusLapsed e ->
                moved(e, MoneyCause.BONUS_LAPSED, "", 0, -e.bonus(), e.paidInBalance(), e.bonusBalance());
            case MoneyPassedOn e ->
                moved(
                        e,
                        MoneyCause.PASSED_ON,
                        e.passingId(),
                        -e.paidIn(),
                        -e.bonus(),
                        e.paidInBalance(),
                        e.bonusBalance());
            case MoneyPassedIn e ->
                moved(
                        e,
                        MoneyCause.PASSED_IN,
                        e.passingId(),
                        e.paidIn(),
                        e.bonus(),
                        e.paidInBalance(),
                        e.bonusBalance());
            case StoredValueReckoned e -> LoyaltyTranslation.reckoned(e);
            case SpendingAbandoned _, MoneyRecalled _, WalletJoined _, WalletParted _, WalletClosed _ ->
                Optional.empty();
        };
    }

    private static Optional<IntegrationEvent> moved(
            WalletEvent e,
            MoneyCause cause,
            String reference,
            long paidIn,
            long bonus,
            long paidInBalance,
            long bonusBalance) {
        Currency currency = Currency.getInstance(e.currency());
        return Optional.of(new MovedMoney(
                e.customerId(),
                e.programme(),
                e.currency(),
                cause,
                reference,
                amount(paidIn, currency),
                amount(bonus, currency),
                amount(paidInBalance, currency),
                amount(bonusBalance, currency),
                e.occurredAt()));
    }

    private static BigDecimal amount(long units, Currency currency) {
        return Money.ofMinor(units, currency).amount();
    }
}
