package io.tenure.loyalty.domain;

import io.tenure.loyalty.commands.CancelSpending;
import io.tenure.loyalty.commands.RefundSpending;
import io.tenure.loyalty.domain.Wallet.Deed;
import io.tenure.loyalty.domain.Wallet.Spending;
import io.tenure.loyalty.events.SpendingRefunded;
import io.tenure.loyalty.events.WalletEvent;
import io.tenure.shared.domain.Decision;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How what members have spent comes back, in parts or as a whole. */
final class PutBackDecisions {

    private static final String CANCELLED = "cancelled";

    private PutBackDecisions() {}

    static Decision<WalletEvent> refund(RefundSpending c, WalletBooking booking) {
        Deed done = booking.wallet().deeds().get(Deed.ofRefund(c.spendingId(), c.refundId()));
        if (done != null) {
            return MoneyDecisions.again(
                    c.refundId(), done.amount(), c.amount() == 0 ? done.amount() : c.amount(), booking);
        }
        Optional<Spending> spending = refundable(c.spendingId(), c.now(), booking);
        if (spending.isEmpty()) {
            return unknown(c.spendingId());
        }
        if (c.amount() < 0) {
            return MoneyDecisions.notPositive();
        }
        long left = spending.get().left().balance();
        if (left == 0 || c.amount() > left) {
            return Decision.rejected(
                    "loyalty.refund-too-large",
                    "Of spending " + c.spendingId() + " " + booking.say(left)
                            + " can be put back: give no larger amount.");
        }
        return putBack(
                c.spendingId(), c.refundId(), c.amount() == 0 ? left : c.amount(), spending.get(), c.zone(), booking);
    }

    /**
     * Goes by what is left alone: whatever refunds before it are called, none of them stands for this one. Told again
     * when the term is over, for its answer was lost, it is done.
     */
    static Decision<WalletEvent> cancel(CancelSpending c, WalletBooking booking) {
        if (booking.wallet().isPutBack(c.spendingId())) {
            return booking.done();
        }
        Optional<Spending> spending = refundable(c.spendingId(), c.now(), booking);
        if (spending.isEmpty()) {
            return unknown(c.spendingId());
        }
        return putBack(
                c.spendingId(),
                freeName(c.spendingId(), booking),
                spending.get().left().balance(),
                spending.get(),
                c.zone(),
                booking);
    }

    private static Optional<Spending> refundable(String spending, Instant now, WalletBooking booking) {
        return Optional.ofNullable(booking.wallet().spendings().get(spending))
                .filter(known -> !known.refundableUntil().isBefore(now));
    }

    private static Decision<WalletEvent> unknown(String spending) {
        return Decision.rejected(
                "loyalty.unknown-spending",
                "There is no spending " + spending + " that can still be put back: look up those there are.");
    }

    /** A desk may have called a refund so. */
    private static String freeName(String spending, WalletBooking booking) {
        return Stream.concat(
                        Stream.of(CANCELLED),
                        IntStream.iterate(2, next -> next + 1).mapToObj(number -> CANCELLED + "-" + number))
                .filter(name -> !booking.wallet().deeds().containsKey(Deed.ofRefund(spending, name)))
                .findFirst()
                .orElseThrow();
    }

    private static Decision<WalletEvent> putBack(
            String id, String refund, long amount, Spending spending, ZoneId zone, WalletBooking booking) {
        StoredMoney left = spending.left();
        StoredMoney back =
                left.minus(left.taken(left.balance() - amount, spending.first()).lots());
        booking.add(new SpendingRefunded(
                booking.programme(),
                booking.customer(),
                booking.currency(),
                id,
                refund,
                back.lots(),
                back.paidIn(),
                back.bonus(),
                booking.money().paidIn() + back.paidIn(),
                booking.money().bonus() + back.bonus(),
                booking.now()));
        booking.reckonPutBack(id, spending.paidAt(), amount, zone);
        return booking.done();
    }
}
