package io.tenure.loyalty.domain;

import io.tenure.loyalty.commands.AbandonSpending;
import io.tenure.loyalty.commands.CancelSpending;
import io.tenure.loyalty.commands.CloseWallet;
import io.tenure.loyalty.commands.GiveBackMoney;
import io.tenure.loyalty.commands.JoinWallet;
import io.tenure.loyalty.commands.PartWallet;
import io.tenure.loyalty.commands.PayOutMoney;
import io.tenure.loyalty.commands.RefundSpending;
import io.tenure.loyalty.commands.SpendMoney;
import io.tenure.loyalty.commands.TakePassedMoney;
import io.tenure.loyalty.commands.TopUpWallet;
import io.tenure.loyalty.commands.WalletCommand;
import io.tenure.loyalty.domain.Wallet.Deed;
import io.tenure.loyalty.events.BonusLapsed;
import io.tenure.loyalty.events.MoneyLot;
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
import io.tenure.shared.domain.Decision;
import java.util.List;

/** Decides what happens to stored money; it is never below zero, and no unit of it is spent twice. */
public final class WalletDecider {

    private WalletDecider() {}

    public static Wallet initial() {
        return Wallet.NEW;
    }

    /** The events that the command leads to, none when it changes nothing, or why it is refused. Never throws. */
    public static Decision<WalletEvent> decide(WalletCommand command, Wallet wallet) {
        WalletBooking booking = new WalletBooking(command.walletId(), wallet, command.now());
        return switch (command) {
            case TopUpWallet c -> MoneyDecisions.topUp(c, booking);
            case SpendMoney c -> MoneyDecisions.spend(c, booking);
            case RefundSpending c -> PutBackDecisions.refund(c, booking);
            case CancelSpending c -> PutBackDecisions.cancel(c, booking);
            case AbandonSpending c -> MoneyDecisions.abandon(c, booking);
            case PayOutMoney c -> MoneyDecisions.payOut(c, booking);
            case JoinWallet c -> PassingDecisions.join(c, booking);
            case PartWallet c -> PassingDecisions.part(c, booking);
            case TakePassedMoney c -> PassingDecisions.take(c, booking);
            case GiveBackMoney c -> PassingDecisions.giveBack(c, booking);
            case CloseWallet c -> close(c, booking);
        };
    }

    public static Wallet evolve(Wallet wallet, WalletEvent event) {
        return switch (event) {
            case MoneyToppedUp e ->
                wallet.with(wallet.money()
                                .plus(List.of(
                                        new MoneyLot("top-up-" + e.topUpId(), e.paidIn(), e.bonus(), e.occurredAt()))))
                        .done(Deed.ofTopUp(e.topUpId()), e.paidIn(), e.occurredAt());
            case MoneySpent e ->
                wallet.spent(e).done(Deed.ofSpending(e.spendingId()), e.paidIn() + e.bonus(), e.occurredAt());
            case SpendingRefunded e ->
                wallet.refunded(e)
                        .done(Deed.ofRefund(e.spendingId(), e.refundId()), e.paidIn() + e.bonus(), e.occurredAt());
            case SpendingAbandoned e -> wallet.done(Deed.ofAbandoned(e.spendingId()), 0, e.occurredAt());
            case MoneyPaidOut e ->
                wallet.with(wallet.money().minus(e.lots()))
                        .done(Deed.ofPayOut(e.payOutId()), e.paidIn(), e.occurredAt());
            case BonusLapsed e -> wallet.with(wallet.money().minus(e.lots()));
            case MoneyPassedOn e -> wallet.passedOn(wallet.money().minus(e.lots()));
            case MoneyPassedIn e -> wallet.with(wallet.money().plus(e.lots()));
            case MoneyRecalled _ -> wallet;
            case WalletJoined e -> wallet.joined(e.into());
            case WalletParted _ -> wallet.joined(null);
            case WalletClosed _ -> wallet.ended();
            case StoredValueReckoned e -> wallet.reckoned(e);
        };
    }

    private static Decision<WalletEvent> close(CloseWallet c, WalletBooking booking) {
        if (!booking.wallet().closed()) {
            booking.add(
                    new WalletClosed(booking.programme(), booking.customer(), booking.currency(), c.reason(), c.now()));
        }
        return booking.done();
    }
}
