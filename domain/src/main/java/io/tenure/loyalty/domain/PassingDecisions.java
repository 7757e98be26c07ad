package io.tenure.loyalty.domain;

import io.tenure.loyalty.commands.GiveBackMoney;
import io.tenure.loyalty.commands.JoinWallet;
import io.tenure.loyalty.commands.PartWallet;
import io.tenure.loyalty.commands.TakePassedMoney;
import io.tenure.loyalty.events.MoneyLot;
import io.tenure.loyalty.events.MoneyPassedIn;
import io.tenure.loyalty.events.MoneyPassedOn;
import io.tenure.loyalty.events.MoneyRecalled;
import io.tenure.loyalty.events.WalletEvent;
import io.tenure.loyalty.events.WalletJoined;
import io.tenure.loyalty.events.WalletParted;
import io.tenure.shared.domain.Decision;
import java.util.List;

/** Wallets of records that turned out to be one customer: one has the money, each keeps its own history. */
final class PassingDecisions {

    private PassingDecisions() {}

    static Decision<WalletEvent> join(JoinWallet c, WalletBooking booking) {
        if (!c.into().equals(booking.wallet().joinedInto())) {
            booking.add(
                    new WalletJoined(booking.programme(), booking.customer(), booking.currency(), c.into(), c.now()));
        }
        return booking.done();
    }

    static Decision<WalletEvent> part(PartWallet c, WalletBooking booking) {
        if (c.from().equals(booking.wallet().joinedInto())) {
            booking.add(
                    new WalletParted(booking.programme(), booking.customer(), booking.currency(), c.from(), c.now()));
        }
        return booking.done();
    }

    static Decision<WalletEvent> take(TakePassedMoney c, WalletBooking booking) {
        MoneyPassedOn passed = c.passed();
        List<MoneyLot> lots = passed.lots().stream()
                .map(lot -> new MoneyLot(
                        Origin.arriving(lot.lotId(), passed.customerId(), booking.customer()),
                        lot.paidIn(),
                        lot.bonus(),
                        lot.toppedUpAt()))
                .toList();
        StoredMoney then = booking.money().plus(lots);
        booking.add(new MoneyPassedIn(
                booking.programme(),
                booking.customer(),
                booking.currency(),
                passed.passingId(),
                passed.customerId(),
                lots,
                passed.paidIn(),
                passed.bonus(),
                then.paidIn(),
                then.bonus(),
                c.now()));
        return booking.done();
    }

    static Decision<WalletEvent> giveBack(GiveBackMoney c, WalletBooking booking) {
        pass(c.passingId(), c.origin(), booking.money().ofOrigin(c.origin()), booking);
        String onward = booking.wallet().joinedInto();
        if (onward != null) {
            booking.add(new MoneyRecalled(
                    booking.programme(), booking.customer(), booking.currency(), onward, c.origin(), c.now()));
        }
        return booking.done();
    }

    static void passOn(String into, WalletBooking booking) {
        String id = "on-" + booking.wallet().passings() + "-" + booking.now().toEpochMilli();
        pass(id, into, booking.money(), booking);
    }

    private static void pass(String id, String to, StoredMoney goes, WalletBooking booking) {
        if (goes.balance() > 0) {
            StoredMoney left = booking.money().minus(goes.lots());
            booking.add(new MoneyPassedOn(
                    booking.programme(),
                    booking.customer(),
                    booking.currency(),
                    id,
                    to,
                    goes.lots(),
                    goes.paidIn(),
                    goes.bonus(),
                    left.paidIn(),
                    left.bonus(),
                    booking.now()));
        }
    }
}
