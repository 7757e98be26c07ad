package io.tenure.loyalty.application.port.in;

import io.tenure.access.Caller;
import io.tenure.loyalty.commands.ReceiptId;

/** Books that goods of a sale came back at a till. */
@FunctionalInterface
public interface RefundSaleUseCase {

    /**
     * Records the return under a receipt of its own and takes back what those goods had earned, once however often it
     * is told.
     *
     * @throws io.tenure.shared.outcome.Refusal when there is no such sale, or the receipt stands for something else or
     *     was cancelled
     */
    TillRefund refund(ReceiptId receipt, ReceiptId sale, TillPurchase goods, Caller caller);
}
