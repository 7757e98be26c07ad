package io.tenure.loyalty.application;

import io.tenure.access.Caller;
import io.tenure.loyalty.application.port.in.TillPayment;
import io.tenure.loyalty.application.port.in.TillPurchase;
import io.tenure.loyalty.commands.BookSale;
import io.tenure.loyalty.commands.CancelReceipt;
import io.tenure.loyalty.commands.ReceiptCommand;
import io.tenure.loyalty.commands.ReceiptId;
import io.tenure.loyalty.commands.RefuseSale;
import io.tenure.loyalty.domain.Receipt;
import io.tenure.loyalty.domain.ReceiptDecider;
import io.tenure.loyalty.events.SaleCommitted;
import io.tenure.relationship.application.port.in.InteractionReceipt;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.shared.ledger.EventCodec;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.ledger.Metadata;
import io.tenure.shared.ledger.RecordedCommit;
import io.tenure.shared.outcome.Outcome;
import io.tenure.shared.outcome.Refusal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/**
 * Decides with the receipt whether a sale is paid for: of an attempt that is booked nothing is given back unless the
 * receipt is cancelled, and one that is refused never goes on record.
 */
record TillBookings(
        LoyaltyBook book,
        TillPayments payments,
        TillRecords records,
        Ledger ledger,
        EventCodec codec,
        InstantSource clock) {

    /** No receipt has more events after the last time that its sale was begun. */
    private static final int EVENTS_AFTER = 8;

    /** What has paid; empty where another call has refused the attempt meanwhile, so the sale is begun anew. */
    Optional<TillPayment> book(Receipt.Sold sold, TillPurchase purchase, Caller acting) {
        if (sold.booked()) {
            return Optional.of(paid(sold, purchase, acting));
        }
        TillPayment payment;
        try {
            payment = payments.pay(sold, purchase, acting);
        } catch (Refusal refusal) {
            return refused(sold, purchase, refusal, acting);
        }
        if (isDone(new BookSale(receipt(sold), sold.sale().attempt(), now()), acting)) {
            return Optional.of(payment);
        }
        payments.giveBack(sold.sale(), sold.tender(), acting);
        return Optional.empty();
    }

    /** A sale that went on record before sales were booked stays so, and stays paid. */
    private Optional<TillPayment> refused(Receipt.Sold sold, TillPurchase purchase, Refusal refusal, Caller acting) {
        records.requireStanding(receipt(sold), acting);
        if (records.isBooked(sold, acting)) {
            throw refusal;
        }
        boolean first = isDone(
                new RefuseSale(
                        receipt(sold),
                        sold.sale().attempt(),
                        refusal.rejection().code(),
                        now()),
                acting);
        if (book.receipt(receipt(sold)) instanceof Receipt.Sold now
                && now.booked()
                && now.sale().equals(sold.sale())) {
            return Optional.of(paid(now, purchase, acting));
        }
        payments.giveBack(sold.sale(), sold.tender(), acting);
        if (first) {
            throw refusal;
        }
        return Optional.empty();
    }

    /** Only a cancellation gives back what paid for a sale that is booked. */
    private TillPayment paid(Receipt.Sold sold, TillPurchase purchase, Caller acting) {
        try {
            return payments.paid(sold, purchase);
        } catch (Refusal givenBack) {
            records.requireStanding(receipt(sold), acting);
            throw givenBack;
        }
    }

    /** False where another call has decided otherwise. */
    private boolean isDone(ReceiptCommand command, Caller acting) {
        if (book.handle(command, by(acting)) instanceof Outcome.Refused refused) {
            records.requireStanding(command.receiptId(), acting);
            String code = refused.rejection().code();
            if (!code.equals(ReceiptDecider.BOOKED) && !code.equals(ReceiptDecider.REFUSED)) {
                throw new Refusal(refused.rejection());
            }
            return false;
        }
        return true;
    }

    /** What is on record stays so, and stays paid, whatever its repeat is refused for. */
    InteractionReceipt record(Receipt.Sold sold, TillPurchase purchase, Caller acting) {
        SaleCommitted sale = sold.sale();
        InteractionReceipt recorded;
        try {
            recorded = records.purchase(sale, purchase, acting);
        } catch (Refusal refusal) {
            throw records.isOnRecord(sale, acting) ? refusal : shut(sold, refusal, acting);
        }
        if (!isSale(recorded, sale)) {
            Refusal differs = Refusal.of(
                    "loyalty.receipt-differs",
                    "Something else is on record under receipt " + sale.outlet() + "@" + sale.receipt()
                            + ": use a new number.");
            throw shut(sold, differs, acting);
        }
        return recorded;
    }

    /** What another source has told under the number before is the sale as long as it stands as a purchase. */
    private boolean isSale(InteractionReceipt recorded, SaleCommitted sale) {
        String customer = recorded.customerId().value();
        if (!customer.equals(sale.customerId())) {
            return false;
        }
        if (recorded instanceof InteractionReceipt.Recorded
                || (recorded.position() > committedAt(sale)
                        && records.wasPurchase(customer, recorded.interactionId()))) {
            return true;
        }
        Told now = records.onRecord(recorded.interactionId(), customer);
        return now.kind() == InteractionKind.PURCHASE && !now.retracted();
    }

    private long committedAt(SaleCommitted sale) {
        String stream = new ReceiptId(sale.outlet(), sale.receipt()).stream();
        return ledger
                .readStream(stream, Math.max(0, ledger.lastSequence(stream) - EVENTS_AFTER), EVENTS_AFTER + 1)
                .stream()
                .filter(commit -> commit.events().stream()
                        .map(event -> codec.decode(event, commit.stream()))
                        .anyMatch(sale::equals))
                .mapToLong(RecordedCommit::position)
                .findFirst()
                .orElse(0);
    }

    /**
     * Shuts the number of a sale that cannot go on record. It is not refused: another call may be recording it, which
     * then finds it cancelled.
     */
    private Refusal shut(Receipt.Sold sold, Refusal refusal, Caller acting) {
        book.handle(new CancelReceipt(receipt(sold), null, now()), by(acting));
        records.undo(receipt(sold), acting);
        return refusal;
    }

    private static ReceiptId receipt(Receipt.Sold sold) {
        return new ReceiptId(sold.sale().outlet(), sold.sale().receipt());
    }

    private static Map<String, String> by(Caller caller) {
        return Map.of(Metadata.ACTOR, caller.name());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
