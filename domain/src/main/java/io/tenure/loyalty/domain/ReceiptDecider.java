package io.tenure.loyalty.domain;

import io.tenure.loyalty.commands.BookSale;
import io.tenure.loyalty.commands.CancelReceipt;
import io.tenure.loyalty.commands.CommitRefund;
import io.tenure.loyalty.commands.CommitSale;
import io.tenure.loyalty.commands.ReceiptCommand;
import io.tenure.loyalty.commands.ReceiptId;
import io.tenure.loyalty.commands.RefuseSale;
import io.tenure.loyalty.events.ReceiptCancelled;
import io.tenure.loyalty.events.ReceiptEvent;
import io.tenure.loyalty.events.RefundCommitted;
import io.tenure.loyalty.events.RefundNumbered;
import io.tenure.loyalty.events.SaleBooked;
import io.tenure.loyalty.events.SaleCommitted;
import io.tenure.loyalty.events.SalePriced;
import io.tenure.loyalty.events.SaleRefused;
import io.tenure.loyalty.events.SaleTendered;
import io.tenure.loyalty.events.TenderedCoupon;
import io.tenure.shared.domain.Decision;
import io.tenure.shared.domain.Rejection;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Decides what a receipt stands for: one thing, however often and by how many calls at once it is told. */
public final class ReceiptDecider {

    /** Why an attempt is not refused, or not booked; no till is answered so. */
    public static final String BOOKED = "loyalty.sale-booked";

    public static final String REFUSED = "loyalty.sale-refused";

    private ReceiptDecider() {}

    public static Receipt initial() {
        return new Receipt.Unused();
    }

    /** The event that the command leads to, none when it changes nothing, or why it is refused. Never throws. */
    public static Decision<ReceiptEvent> decide(ReceiptCommand command, Receipt receipt) {
        return switch (command) {
            case CommitSale c -> sale(c, receipt);
            case BookSale c -> book(c, receipt);
            case RefuseSale c -> refuse(c, receipt);
            case CommitRefund c -> refund(c, receipt);
            case CancelReceipt c -> receipt instanceof Receipt.Cancelled ? Decision.nothing() : cancel(c);
        };
    }

    public static Receipt evolve(Receipt receipt, ReceiptEvent event) {
        return switch (event) {
            case SaleCommitted e -> new Receipt.Sold(e, null, null, e.redeemed() == 0, false);
            case SalePriced e ->
                receipt instanceof Receipt.Sold sold
                        ? new Receipt.Sold(sold.sale(), e, sold.tender(), sold.booked(), sold.refused())
                        : receipt;
            case SaleTendered e ->
                receipt instanceof Receipt.Sold sold
                        ? new Receipt.Sold(sold.sale(), sold.priced(), e, false, sold.refused())
                        : receipt;
            case SaleBooked _ ->
                receipt instanceof Receipt.Sold sold
                        ? new Receipt.Sold(sold.sale(), sold.priced(), sold.tender(), true, false)
                        : receipt;
            case SaleRefused _ ->
                receipt instanceof Receipt.Sold sold
                        ? new Receipt.Sold(sold.sale(), sold.priced(), sold.tender(), false, true)
                        : receipt;
            case RefundCommitted e -> new Receipt.Refunded(e);
            case RefundNumbered _ -> receipt;
            case ReceiptCancelled _ -> undone(receipt);
        };
    }

    private static Receipt.Cancelled undone(Receipt receipt) {
        return switch (receipt) {
            case Receipt.Sold sold -> new Receipt.Cancelled(sold.sale(), sold.tender(), null);
            case Receipt.Refunded refunded -> new Receipt.Cancelled(null, null, refunded.refund());
            case Receipt.Unused _ -> new Receipt.Cancelled(null, null, null);
            case Receipt.Cancelled before -> before;
        };
    }

    private static Decision<ReceiptEvent> sale(CommitSale c, Receipt receipt) {
        return switch (receipt) {
            case Receipt.Unused _ -> committed(c, 1);
            case Receipt.Sold sold
            when sold.refused() -> committed(c, sold.sale().attempt() + 1);
            case Receipt.Sold sold when sold.sale().contents().equals(c.contents()) -> Decision.nothing();
            case Receipt.Sold _, Receipt.Refunded _ -> new Decision.Rejected<>(differs(c.receiptId()));
            case Receipt.Cancelled _ -> cancelled(c.receiptId());
        };
    }

    private static Decision<ReceiptEvent> committed(CommitSale c, int attempt) {
        List<ReceiptEvent> events = new ArrayList<>();
        events.add(new SaleCommitted(
                c.receiptId().outlet(),
                c.receiptId().receipt(),
                c.account().programme(),
                c.account().customer().value(),
                c.payer(),
                c.contents(),
                c.redeemed(),
                c.value(),
                attempt,
                c.now()));
        if (!c.prices().isEmpty()) {
            events.add(new SalePriced(
                    c.receiptId().outlet(),
                    c.receiptId().receipt(),
                    attempt,
                    c.pricesVersion(),
                    c.currency(),
                    c.prices(),
                    c.now()));
        }
        if (c.coupon() != null || c.storedValue() > 0) {
            events.add(new SaleTendered(
                    c.receiptId().outlet(),
                    c.receiptId().receipt(),
                    attempt,
                    c.coupon() == null
                            ? null
                            : new TenderedCoupon(c.coupon().batch(), c.coupon().serial()),
                    c.currency(),
                    c.storedValue(),
                    c.now()));
        }
        return Decision.acceptedAll(events);
    }

    private static Decision<ReceiptEvent> book(BookSale c, Receipt receipt) {
        return switch (receipt) {
            case Receipt.Cancelled _ -> cancelled(c.receiptId());
            case Receipt.Sold sold
            when isTried(sold, c.attempt()) ->
                sold.booked()
                        ? Decision.nothing()
                        : Decision.accepted(new SaleBooked(
                                c.receiptId().outlet(), c.receiptId().receipt(), c.attempt(), c.now()));
            default -> refused(c.receiptId());
        };
    }

    /** Only the attempt that failed: another call may have paid for it, or have begun anew, meanwhile. */
    private static Decision<ReceiptEvent> refuse(RefuseSale c, Receipt receipt) {
        return switch (receipt) {
            case Receipt.Cancelled _ -> cancelled(c.receiptId());
            case Receipt.Sold sold
            when isTried(sold, c.attempt()) ->
                sold.booked()
                        ? Decision.rejected(BOOKED, "The sale of receipt " + c.receiptId() + " has been paid for.")
                        : Decision.accepted(new SaleRefused(
                                c.receiptId().outlet(), c.receiptId().receipt(), c.attempt(), c.reason(), c.now()));
            default -> refused(c.receiptId());
        };
    }

    private static boolean isTried(Receipt.Sold sold, int attempt) {
        return !sold.refused() && sold.sale().attempt() == attempt;
    }

    private static Decision<ReceiptEvent> refused(ReceiptId receipt) {
        return Decision.rejected(REFUSED, "The sale of receipt " + receipt + " was refused: begin it anew.");
    }

    private static Decision<ReceiptEvent> refund(CommitRefund c, Receipt receipt) {
        return switch (receipt) {
            case Receipt.Unused _ -> refunded(c);
            case Receipt.Refunded refunded when refunded.refund().contents().equals(c.contents()) -> Decision.nothing();
            case Receipt.Refunded _, Receipt.Sold _ -> new Decision.Rejected<>(differs(c.receiptId()));
            case Receipt.Cancelled _ -> cancelled(c.receiptId());
        };
    }

    private static Decision<ReceiptEvent> refunded(CommitRefund c) {
        RefundCommitted committed =
                new RefundCommitted(c.receiptId().outlet(), c.receiptId().receipt(), c.saleId(), c.contents(), c.now());
        return c.number() == 0
                ? Decision.accepted(committed)
                : Decision.acceptedAll(List.of(
                        committed,
                        new RefundNumbered(
                                c.receiptId().outlet(),
                                c.receiptId().receipt(),
                                c.saleId(),
                                c.number(),
                                c.amount().amount(),
                                c.amount().currency().getCurrencyCode(),
                                c.now())));
    }

    /** A sale takes the number of its next refund, so that of the two one comes first. */
    private static Decision<ReceiptEvent> cancel(CancelReceipt c) {
        String outlet = c.receiptId().outlet();
        String receipt = c.receiptId().receipt();
        ReceiptCancelled cancelled = new ReceiptCancelled(outlet, receipt, c.now());
        CancelReceipt.WholeSale sale = c.sale();
        return sale == null
                ? Decision.accepted(cancelled)
                : Decision.acceptedAll(List.of(
                        cancelled,
                        new RefundNumbered(
                                outlet,
                                receipt,
                                sale.saleId(),
                                sale.number(),
                                BigDecimal.ZERO,
                                sale.currency(),
                                c.now())));
    }

    /** Why a number that was told before stands for nothing else. */
    public static Rejection differs(ReceiptId receipt) {
        return new Rejection(
                "loyalty.receipt-differs",
                "Receipt " + receipt + " was told before, and otherwise: send the same again, or use a new number.");
    }

    private static Decision<ReceiptEvent> cancelled(ReceiptId receipt) {
        return Decision.rejected(
                "loyalty.receipt-cancelled", "Receipt " + receipt + " was cancelled: use a new number.");
    }
}
