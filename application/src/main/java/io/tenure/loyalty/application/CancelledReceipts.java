package io.tenure.loyalty.application;

import io.tenure.access.Caller;
import io.tenure.loyalty.commands.ReceiptId;
import io.tenure.loyalty.domain.Receipt;
import io.tenure.relationship.events.InteractionRecorded;
import io.tenure.relationship.queries.CustomerEvents;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.relationship.queries.InteractionView;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.ledger.Metadata;
import io.tenure.shared.ledger.RecordedCommit;
import io.tenure.shared.views.ViewsFailure;
import java.util.List;
import java.util.Optional;

/** Undoes for policies what was done under receipts that are cancelled, where the till that did it asks no more. */
record CancelledReceipts(
        LoyaltyBook book,
        TillRecords records,
        TillPayments payments,
        CustomerQueries customers,
        CustomerEvents events,
        Ledger ledger) {

    /**
     * False where there is nothing to undo. What others have told since the receipt was cancelled stays: the till may
     * have been refused for a fault of its own.
     *
     * @throws ViewsFailure while the views do not show yet what is on record
     */
    boolean undo(ReceiptId receipt) {
        if (!(book.receipt(receipt) instanceof Receipt.Cancelled cancelled && cancelled.wasTold())) {
            return false;
        }
        if (cancelled.sale() != null) {
            payments.giveBack(cancelled.sale(), cancelled.tender(), Caller.SYSTEM);
        }
        onRecord(receipt)
                .filter(view -> records.isOf(cancelled, view))
                .filter(view -> isTills(receipt, view))
                .ifPresent(view -> records.retract(view, Caller.SYSTEM));
        return true;
    }

    private Optional<InteractionView> onRecord(ReceiptId receipt) {
        if (!customers.awaitVisible(ledger.head())) {
            throw new ViewsFailure("The views do not show yet what is on record under receipts. Try again");
        }
        return customers.interaction(receipt.outlet(), receipt.receipt(), Caller.SYSTEM);
    }

    /** Whether it was on record when the receipt was cancelled, the last that becomes of one, or a till recorded it. */
    private boolean isTills(ReceiptId receipt, InteractionView view) {
        List<RecordedCommit> told =
                ledger.readStream(receipt.stream(), 0, Math.toIntExact(ledger.lastSequence(receipt.stream()) + 1));
        return events.ofRecord(view.customerId()).stream()
                .filter(recorded -> recorded.event() instanceof InteractionRecorded e
                        && e.interactionId().equals(view.id()))
                .anyMatch(recorded -> recorded.position() < told.getLast().position()
                        || told.stream().anyMatch(commit -> isOfOne(recorded, commit)));
    }

    private static boolean isOfOne(RecordedEvent recorded, RecordedCommit commit) {
        String actor = recorded.metadata().get(Metadata.ACTOR);
        return actor != null && actor.equals(commit.metadata().get(Metadata.ACTOR));
    }
}
