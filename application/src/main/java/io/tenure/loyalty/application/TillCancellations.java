package io.tenure.loyalty.application;

import io.tenure.access.Caller;
import io.tenure.loyalty.commands.CancelReceipt;
import io.tenure.loyalty.commands.ReceiptId;
import io.tenure.loyalty.domain.Receipt;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.shared.ledger.ClaimHeld;
import io.tenure.shared.ledger.Metadata;
import io.tenure.shared.outcome.Refusal;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Undoes what tills take back. */
record TillCancellations(
        LoyaltyBook book, TillRecords records, TillPayments payments, SaleRefunds refunds, InstantSource clock) {

    void cancel(ReceiptId receipt, Caller caller) {
        Caller acting = TillMembers.acting(caller);
        boolean cancelled = false;
        while (!cancelled) {
            cancelled = cancelOnce(receipt, acting);
        }
        records.undo(receipt, acting);
    }

    /** False where a refund came first: what came back is asked anew, before anything is cancelled. */
    private boolean cancelOnce(ReceiptId receipt, Caller acting) {
        Receipt known = book.receipt(receipt);
        if (known instanceof Receipt.Cancelled) {
            return true; // whatever came back since, this came first
        }
        if (known instanceof Receipt.Sold sold && !sold.refused()) {
            payments.requireReturnable(sold.sale(), sold.tender());
        }
        try {
            records.require(book.handle(
                    new CancelReceipt(
                            receipt,
                            whole(known, receipt, acting).orElse(null),
                            clock.instant().truncatedTo(ChronoUnit.MILLIS)),
                    Map.of(Metadata.ACTOR, acting.name())));
            return true;
        } catch (ClaimHeld _) {
            return false;
        }
    }

    /** What came back was paid out: the whole sale given back beside it would be more than was paid. */
    private Optional<CancelReceipt.WholeSale> whole(Receipt known, ReceiptId receipt, Caller acting) {
        return records.find(receipt, acting)
                .filter(view -> known instanceof Receipt.Sold // gives back what paid, whatever stands on record now
                        || (view.kind() == InteractionKind.PURCHASE && view.retractedBecause() == null))
                .filter(view -> records.isOf(known, view))
                .map(sale -> {
                    SaleRefunds.Known back = refunds.of(sale);
                    if (back.some()) {
                        throw Refusal.of(
                                "loyalty.receipt-refunded",
                                "Of receipt " + receipt + " something came back: cancel its refunds, and retract other"
                                        + " returns, before you cancel it.");
                    }
                    return new CancelReceipt.WholeSale(
                            sale.id(), back.next(), Objects.requireNonNullElse(sale.currency(), ""));
                });
    }
}
