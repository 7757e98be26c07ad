package io.tenure.loyalty.domain;

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
import java.util.Optional;

/**
 * What an event moved on a wallet, in the smallest units; negative when money went.
 *
 * @param paidInBalance what is left then of what was paid in
 * @param bonusBalance what is left then of bonuses
 */
public record MoneyMovement(Kind kind, long paidIn, long bonus, long paidInBalance, long bonusBalance) {

    /** Why money came or went. */
    public enum Kind {
        TOPPED_UP,
        SPENT,
        REFUNDED,
        PAID_OUT,
        BONUS_LAPSED,
        PASSED_ON,
        PASSED_IN
    }

    /** Empty for an event that moves nothing. */
    public static Optional<MoneyMovement> of(WalletEvent event) {
        return switch (event) {
            case MoneyToppedUp e -> moved(Kind.TOPPED_UP, e.paidIn(), e.bonus(), e.paidInBalance(), e.bonusBalance());
            case MoneySpent e -> moved(Kind.SPENT, -e.paidIn(), -e.bonus(), e.paidInBalance(), e.bonusBalance());
            case SpendingRefunded e -> moved(Kind.REFUNDED, e.paidIn(), e.bonus(), e.paidInBalance(), e.bonusBalance());
            case MoneyPaidOut e -> moved(Kind.PAID_OUT, -e.paidIn(), 0, e.paidInBalance(), e.bonusBalance());
            case BonusLapsed e -> moved(Kind.BONUS_LAPSED, 0, -e.bonus(), e.paidInBalance(), e.bonusBalance());
            case MoneyPassedOn e -> moved(Kind.PASSED_ON, -e.paidIn(), -e.bonus(), e.paidInBalance(), e.bonusBalance());
            case MoneyPassedIn e -> moved(Kind.PASSED_IN, e.paidIn(), e.bonus(), e.paidInBalance(), e.bonusBalance());
            case SpendingAbandoned _,
                    MoneyRecalled _,
                    WalletJoined _,
                    WalletParted _,
                    WalletClosed _,
                    StoredValueReckoned _ -> Optional.empty();
        };
    }

    private static Optional<MoneyMovement> moved(
            Kind kind, long paidIn, long bonus, long paidInBalance, long bonusBalance) {
        return Optional.of(new MoneyMovement(kind, paidIn, bonus, paidInBalance, bonusBalance));
    }
}
