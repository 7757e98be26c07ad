package io.tenure.loyalty.application;

import io.tenure.loyalty.commands.ReceiptId;
import io.tenure.loyalty.domain.Receipt;
import io.tenure.relationship.events.InteractionCorrected;
import io.tenure.relationship.events.InteractionRecorded;
import io.tenure.relationship.events.InteractionRetracted;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.ledger.Metadata;
import io.tenure.shared.policies.Beginning;
import io.tenure.shared.policies.OwnUnit;
import io.tenure.shared.policies.Policy;
import java.util.Map;
import java.util.concurrent.ExecutorService;

/** Counts what members buy, bring back and recommend, as soon as it is on record. */
final class PurchasePolicy implements Policy {

    private final LoyaltyBook book;
    private final PurchaseCounting counting;
    private final CancelledReceipts cancelled;
    private final ExecutorService background;

    PurchasePolicy(
            LoyaltyBook book, PurchaseCounting counting, CancelledReceipts cancelled, ExecutorService background) {
        this.book = book;
        this.counting = counting;
        this.cancelled = cancelled;
        this.background = background;
    }

    @Override
    public String name() {
        return "loyalty-purchases";
    }

    @Override
    public Beginning beginsAt() {
        return Beginning.FIRST_EVENT;
    }

    @Override
    public boolean hearsStreamsApart() {
        return true; // an account counts its own purchases, in whatever order those of other members come
    }

    @Override
    public boolean listensTo(Class<?> event) {
        return event == InteractionRecorded.class
                || event == InteractionCorrected.class
                || event == InteractionRetracted.class;
    }

    @Override
    public void on(RecordedEvent recorded) {
        Map<String, String> by = Map.of(Metadata.ACTOR, "system", Metadata.CAUSE, Long.toString(recorded.position()));
        switch (recorded.event()) {
            case InteractionRecorded e -> {
                if (TillDrafts.isOfTill(e)) {
                    undoCancelled(new ReceiptId(e.source(), e.externalId()));
                }
                counting.recorded(Told.of(e), recorded.sequence(), book, by);
            }
            case InteractionCorrected e -> counting.corrected(e.previousKind(), Told.of(e), book, by);
            case InteractionRetracted e -> counting.retracted(e.kind(), e.customerId(), e.interactionId(), book, by);
            default -> {}
        }
    }

    /** A till may have recorded what it did not see to be cancelled, and have been cut off before it looked again. */
    private void undoCancelled(ReceiptId receipt) {
        if (book.receipt(receipt) instanceof Receipt.Cancelled known && known.wasTold()) {
            OwnUnit.of(background, () -> cancelled.undo(receipt));
        }
    }
}
