package io.tenure.loyalty.application.port.in;

import io.tenure.access.Caller;
import io.tenure.loyalty.commands.ReceiptId;

/** Undoes what a till has told under a receipt. */
@FunctionalInterface
public interface CancelReceiptUseCase {

    /**
     * Undoes all of it, spent points included, and lets nothing be booked under the receipt any more; also when nothing
     * was told yet, because the call that was to tell it is still on its way.
     *
     * @throws io.tenure.shared.outcome.Refusal when it cannot be seen through just now; then it is to be asked for
     *     again
     */
    void cancel(ReceiptId receipt, Caller caller);
}
