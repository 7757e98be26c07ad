package io.tenure.loyalty.application;

import io.tenure.access.Caller;
import io.tenure.loyalty.commands.ReceiptId;
import io.tenure.loyalty.domain.Receipt;
import io.tenure.loyalty.events.ReceiptCancelled;
import io.tenure.loyalty.events.SaleRefused;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.policies.Beginning;
import io.tenure.shared.policies.OwnUnit;
import io.tenure.shared.policies.Policy;
import java.util.concurrent.ExecutorService;

/** Undoes what was done under receipts that are refused or cancelled, also where the till asks no more. */
record ReceiptPolicy(LoyaltyBook book, CancelledReceipts cancelled, TillPayments payments, ExecutorService background)
        implements Policy {

    @Override
    public String name() {
        return "loyalty-receipts";
    }

    @Override
    public Beginning beginsAt() {
        return Beginning.NEXT_EVENT;
    }

    @Override
    public boolean listensTo(Class<?> event) {
        return event == SaleRefused.class || event == ReceiptCancelled.class;
    }

    @Override
    public void on(RecordedEvent recorded) {
        switch (recorded.event()) {
            case SaleRefused e -> OwnUnit.of(background, () -> giveBack(e));
            case ReceiptCancelled e ->
                OwnUnit.of(background, () -> cancelled.undo(new ReceiptId(e.outlet(), e.receipt())));
            default -> {}
        }
    }

    /** Whoever begins another attempt has given back what the last one had taken. */
    private boolean giveBack(SaleRefused e) {
        if (book.receipt(new ReceiptId(e.outlet(), e.receipt())) instanceof Receipt.Sold sold
                && sold.refused()
                && sold.sale().attempt() == e.attempt()) {
            payments.giveBack(sold.sale(), sold.tender(), Caller.SYSTEM);
            return true;
        }
        return false;
    }
}
