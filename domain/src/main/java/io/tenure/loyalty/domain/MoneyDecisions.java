package io.tenure.loyalty.domain;

import io.tenure.loyalty.commands.AbandonSpending;
import io.tenure.loyalty.commands.PayOutMoney;
import io.tenure.loyalty.commands.SpendMoney;
import io.tenure.loyalty.commands.TopUpWallet;
import io.tenure.loyalty.domain.Wallet.Deed;
import io.tenure.loyalty.events.LapseCause;
import io.tenure.loyalty.events.MoneyLot;
import io.tenure.loyalty.events.MoneyPaidOut;
import io.tenure.loyalty.events.MoneySpent;
import io.tenure.loyalty.events.MoneyToppedUp;
import io.tenure.loyalty.events.SpendingAbandoned;
import io.tenure.loyalty.events.WalletEvent;
import io.tenure.shared.domain.Decision;
import io.tenure.shared.domain.Rejection;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What members do with stored money. */
final class MoneyDecisions {

    /** The most that an amount may be, in the smallest units. */
    private static final long LARGEST = 1_000_000_000_000L;

    private MoneyDecisions() {}

    static Decision<WalletEvent> topUp(TopUpWallet c, WalletBooking booking) {
        Deed done = booking.wallet().deeds().get(Deed.ofTopUp(c.topUpId()));
        if (done != null) {
            return again(c.topUpId(), done.amount(), c.amount(), booking);
        }
        if (booking.wallet().closed()) {
            return ended(booking);
        }
        if (booking.wallet().joinedInto() != null) {
            return joined();
        }
        if (c.amount() < Math.max(1, c.terms().smallest()) || c.amount() > LARGEST) {
            return Decision.rejected(
                    "loyalty.top-up-invalid",
                    "The least that can be paid in is "
                            + booking.say(Math.max(1, c.terms().smallest())) + ", the most " + booking.say(LARGEST)
                            + ": give such an amount.");
        }
        long bonus = c.terms().bonus(c.amount());
        if (booking.money().balance() + c.amount() + bonus > c.terms().most()) {
            return Decision.rejected(
                    "loyalty.wallet-full",
                    "A wallet holds " + booking.say(c.terms().most()) + " at most, this one has "
                            + booking.say(booking.money().balance()) + ": pay in less.");
        }
        booking.add(new MoneyToppedUp(
                booking.programme(),
                booking.customer(),
                booking.currency(),
                c.topUpId(),
                c.version(),
                c.amount(),
                bonus,
                booking.money().paidIn() + c.amount(),
                booking.money().bonus() + bonus,
                c.now()));
        return booking.done();
    }

    static Decision<WalletEvent> spend(SpendMoney c, WalletBooking booking) {
        Deed done = booking.wallet().deeds().get(Deed.ofSpending(c.spendingId()));
        if (done != null) {
            return again(c.spendingId(), done.amount(), c.amount(), booking);
        }
        if (booking.wallet().deeds().containsKey(Deed.ofAbandoned(c.spendingId()))) {
            return Decision.rejected(
                    "loyalty.spending-abandoned", "Spending " + c.spendingId() + " was given up: begin a new one.");
        }
        if (booking.wallet().closed()) {
            return ended(booking);
        }
        if (booking.wallet().joinedInto() != null) {
            return joined();
        }
        if (c.amount() < 1) {
            return notPositive();
        }
        if (c.amount() > booking.money().balance()) {
            return notEnough("can be spent", booking.money().balance(), booking);
        }
        Optional<Rejection> elsewhere = PaidAt.refusal(c.at(), c.walletId().currency());
        if (elsewhere.isPresent()) {
            return new Decision.Rejected<>(elsewhere.get());
        }
        StoredMoney taken = booking.money().taken(c.amount(), c.first());
        booking.add(new MoneySpent(
                booking.programme(),
                booking.customer(),
                booking.currency(),
                c.spendingId(),
                c.first(),
                taken.lots(),
                taken.paidIn(),
                taken.bonus(),
                c.purpose(),
                c.refundableUntil(),
                booking.money().paidIn() - taken.paidIn(),
                booking.money().bonus() - taken.bonus(),
                c.now()));
        booking.reckonSpent(c);
        return booking.done();
    }

    static Decision<WalletEvent> abandon(AbandonSpending c, WalletBooking booking) {
        if (booking.wallet().deeds().containsKey(Deed.ofSpending(c.spendingId()))) {
            return Decision.rejected(
                    "loyalty.spending-carried-out",
                    "Spending " + c.spendingId() + " was carried out: put it back instead.");
        }
        if (!booking.wallet().deeds().containsKey(Deed.ofAbandoned(c.spendingId()))) {
            booking.add(new SpendingAbandoned(
                    booking.programme(), booking.customer(), booking.currency(), c.spendingId(), c.now()));
        }
        return booking.done();
    }

    /** Bonus lapses in proportion to the money that it came with, rounded against the bonus. */
    static Decision<WalletEvent> payOut(PayOutMoney c, WalletBooking booking) {
        Deed done = booking.wallet().deeds().get(Deed.ofPayOut(c.payOutId()));
        if (done != null) {
            return again(c.payOutId(), done.amount(), c.amount(), booking);
        }
        if (booking.wallet().joinedInto() != null) {
            return joined();
        }
        if (c.amount() < 1) {
            return notPositive();
        }
        if (c.amount() > booking.money().paidIn()) {
            return notEnough("can be paid out", booking.money().paidIn(), booking);
        }
        StoredMoney paid = booking.money().oldest(c.amount(), 0);
        StoredMoney lapses = lapsing(booking.money(), paid);
        booking.add(new MoneyPaidOut(
                booking.programme(),
                booking.customer(),
                booking.currency(),
                c.payOutId(),
                paid.lots(),
                c.amount(),
                c.reason(),
                booking.money().paidIn() - c.amount(),
                booking.money().bonus(),
                c.now()));
        booking.lapse(LapseCause.PAID_OUT, lapses);
        return booking.done();
    }

    private static StoredMoney lapsing(StoredMoney money, StoredMoney paid) {
        Map<String, MoneyLot> before =
                money.lots().stream().collect(Collectors.toMap(MoneyLot::lotId, Function.identity()));
        List<MoneyLot> lapsing = new ArrayList<>();
        for (MoneyLot lot : paid.lots()) {
            MoneyLot was = before.getOrDefault(lot.lotId(), lot);
            BigInteger[] share = BigInteger.valueOf(was.bonus())
                    .multiply(BigInteger.valueOf(lot.paidIn()))
                    .divideAndRemainder(BigInteger.valueOf(was.paidIn()));
            lapsing.add(new MoneyLot(lot.lotId(), 0, share[0].longValueExact() + share[1].signum(), lot.toppedUpAt()));
        }
        return StoredMoney.NONE.plus(lapsing);
    }

    static Decision<WalletEvent> again(String reference, long was, long is, WalletBooking booking) {
        return was == is
                ? booking.done()
                : Decision.rejected(
                        "loyalty.reference-reused",
                        "Reference " + reference + " stands for " + booking.say(was)
                                + " already: use one of its own for each deed.");
    }

    static Decision<WalletEvent> notPositive() {
        return Decision.rejected("loyalty.amount-invalid", "An amount is above 0: give such a one.");
    }

    private static Decision<WalletEvent> notEnough(String what, long there, WalletBooking booking) {
        return Decision.rejected(
                "loyalty.not-enough-money", "There is " + booking.say(there) + " that " + what + ": give no more.");
    }

    private static Decision<WalletEvent> joined() {
        return Decision.rejected(
                "loyalty.wallet-joined",
                "This record is merged, and another wallet has its money: do it on the wallet that has it.");
    }

    private static Decision<WalletEvent> ended(WalletBooking booking) {
        return Decision.rejected(
                "loyalty.membership-ended",
                "The membership of customer " + booking.customer() + " in programme '" + booking.programme()
                        + "' has ended: money that was paid in can be paid out.");
    }
}
