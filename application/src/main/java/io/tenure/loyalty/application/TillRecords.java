package io.tenure.loyalty.application;

import io.tenure.access.Caller;
import io.tenure.loyalty.application.port.in.TillPurchase;
import io.tenure.loyalty.commands.ReceiptId;
import io.tenure.loyalty.domain.Receipt;
import io.tenure.loyalty.events.RefundCommitted;
import io.tenure.loyalty.events.SaleCommitted;
import io.tenure.relationship.application.port.in.InteractionReceipt;
import io.tenure.relationship.application.port.in.RecordInteractionUseCase;
import io.tenure.relationship.application.port.in.RetractInteractionUseCase;
import io.tenure.relationship.events.Channel;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.relationship.queries.InteractionView;
import io.tenure.shared.domain.Money;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.ledger.Metadata;
import io.tenure.shared.outcome.Outcome;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.sealing.Sealer;
import io.tenure.shared.views.ViewsBehind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What tills put on record, and how it is undone. */
final class TillRecords {

    private final LoyaltyBook book;
    private final TillPayments payments;
    private final ToldPurchases told;
    private final PurchaseCounting counting;
    private final RecordInteractionUseCase recording;
    private final RetractInteractionUseCase retracting;
    private final CustomerQueries customers;
    private final Ledger ledger;
    private final Sealer sealer;

    TillRecords(
            LoyaltyBook book,
            TillPayments payments,
            ToldPurchases told,
            PurchaseCounting counting,
            RecordInteractionUseCase recording,
            RetractInteractionUseCase retracting,
            CustomerQueries customers,
            Ledger ledger,
            Sealer sealer) {
        this.book = book;
        this.payments = payments;
        this.told = told;
        this.counting = counting;
        this.recording = recording;
        this.retracting = retracting;
        this.customers = customers;
        this.ledger = ledger;
        this.sealer = sealer;
    }

    /** By which the same call is known again, without keeping whose card or phone it names. */
    String contents(List<Object> told) {
        return sealer.fingerprint("loyalty-receipt/" + told);
    }

    InteractionReceipt purchase(SaleCommitted sale, TillPurchase purchase, Caller acting) {
        return recording.record(
                TillDrafts.purchase(new ReceiptId(sale.outlet(), sale.receipt()), sale.customerId(), purchase), acting);
    }

    InteractionReceipt goodsBack(ReceiptId receipt, InteractionView sale, TillPurchase goods, Caller acting) {
        return recording.record(TillDrafts.goodsBack(receipt, sale, goods), acting);
    }

    Told told(String id, String customer, TillPurchase purchase) {
        return new Told(
                customer,
                id,
                InteractionKind.PURCHASE,
                Channel.STORE,
                purchase.at(),
                purchase.amount().amount(),
                purchase.amount().currency().getCurrencyCode(),
                purchase.items(),
                Map.of("outlet", purchase.outlet()),
                null,
                false,
                false);
    }

    Told onRecord(String id, String customer) {
        return told.find(customer, id).orElseThrow();
    }

    /** What is on record under a receipt, this moment included. */
    Optional<InteractionView> find(ReceiptId receipt, Caller acting) {
        if (!customers.awaitVisible(ledger.head())) {
            throw new ViewsBehind();
        }
        return customers.interaction(receipt.outlet(), receipt.receipt(), acting);
    }

    /** Undoes what was done under a receipt that was cancelled meanwhile. */
    void requireStanding(ReceiptId receipt, Caller acting) {
        if (undo(receipt, acting)) {
            throw Refusal.of("loyalty.receipt-cancelled", "Receipt " + receipt + " was cancelled: use a new number.");
        }
    }

    /** What was done under a receipt that is cancelled; false where it is not. */
    boolean undo(ReceiptId receipt, Caller acting) {
        if (!(book.receipt(receipt) instanceof Receipt.Cancelled cancelled)) {
            return false;
        }
        if (cancelled.sale() != null) {
            payments.giveBack(cancelled.sale(), cancelled.tender(), acting);
        }
        find(receipt, acting).filter(view -> isOf(cancelled, view)).ifPresent(view -> retract(view, acting));
        return true;
    }

    /**
     * Another source may have told something else under the number, for which the receipt was refused. What a till has
     * not told is its own to cancel only as a sale.
     */
    boolean isOf(Receipt receipt, InteractionView view) {
        return switch (receipt) {
            case Receipt.Unused _ -> isOf(null, null, view);
            case Receipt.Sold sold -> isOf(sold.sale(), null, view);
            case Receipt.Refunded refunded -> isOf(null, refunded.refund(), view);
            case Receipt.Cancelled cancelled -> isOf(cancelled.sale(), cancelled.refund(), view);
        };
    }

    private boolean isOf(@Nullable SaleCommitted sale, @Nullable RefundCommitted refund, InteractionView view) {
        if (sale != null) {
            return view.customerId().equals(sale.customerId())
                    && (view.kind() == InteractionKind.PURCHASE || wasPurchase(view.customerId(), view.id()));
        }
        if (refund == null) {
            return view.kind() == InteractionKind.PURCHASE;
        }
        return wasReturnOf(refund.saleId(), view) || isReturnOf(refund.saleId(), view);
    }

    /** What went on record as such, whatever an office has said since that it is. */
    boolean wasPurchase(String customer, String interaction) {
        return told.first(customer, interaction)
                .filter(first -> first.kind() == InteractionKind.PURCHASE)
                .isPresent();
    }

    /** As it stands now: as such another source's return is taken for the till's, and cancelled as the till's. */
    static boolean isReturnOf(String sale, InteractionView view) {
        return view.kind() == InteractionKind.RETURN && sale.equals(view.refersTo());
    }

    /**
     * Whether a sale is on record and has been paid for: what another source tells of it says nothing of the till's.
     */
    boolean isBooked(Receipt.Sold sold, Caller acting) {
        return payments.havePaid(sold.sale(), sold.tender()) && isOnRecord(sold.sale(), acting);
    }

    boolean isOnRecord(SaleCommitted sale, Caller acting) {
        return find(new ReceiptId(sale.outlet(), sale.receipt()), acting)
                .filter(view -> isOf(sale, null, view))
                .isPresent();
    }

    /**
     * Others may tell it otherwise while it is counted, and be heard first: then it counts as it stands now, also where
     * the call that recorded it was cut off.
     *
     * @param as what tills tell it as
     */
    void count(InteractionReceipt recorded, InteractionKind as, Told first, Caller acting) {
        if (recorded instanceof InteractionReceipt.Duplicate) {
            counting.correct(as, first, book, by(acting));
        } else if (!first.retracted()) {
            counting.tell(first, book, by(acting));
        }
        if (recorded instanceof InteractionReceipt.Recorded && told.isLast(first.customerId(), recorded.position())) {
            return;
        }
        Told counted = first;
        Told now = onRecord(first.id(), first.customerId());
        while (!now.equals(counted)) {
            counting.correct(counted.kind(), now, book, by(acting));
            counted = now;
            now = onRecord(first.id(), first.customerId());
        }
    }

    /** By what was told first, since a till knows nothing of what became of it. */
    private boolean wasReturnOf(String sale, InteractionView view) {
        return told.first(view.customerId(), view.id())
                .filter(first -> first.isReturnOf(sale))
                .isPresent();
    }

    /** Whether it went on record as what the till tells. */
    boolean wasReturnOf(InteractionReceipt recorded, InteractionView sale, Money amount) {
        return told.first(recorded.customerId().value(), recorded.interactionId())
                .filter(first -> first.isReturnOf(sale.id()))
                .filter(first -> first.isOf(amount))
                .isPresent();
    }

    /** What went on record under a receipt as having come back of a sale. */
    Optional<InteractionView> findReturn(ReceiptId receipt, InteractionView sale, Caller acting) {
        return find(receipt, acting).filter(view -> wasReturnOf(sale.id(), view));
    }

    void retract(InteractionView view, Caller acting) {
        if (view.retractedBecause() == null) {
            try {
                retracting.retract(view.id(), "cancelled at the till", acting);
            } catch (Refusal refusal) {
                if (!refusal.rejection().code().equals("relationship.interaction-retracted")) {
                    throw refusal;
                }
            }
        }
        counting.retracted(view.kind(), view.customerId(), view.id(), book, by(acting));
    }

    void require(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            throw new Refusal(refused.rejection());
        }
    }

    private static Map<String, String> by(Caller caller) {
        return Map.of(Metadata.ACTOR, caller.name());
    }
}
