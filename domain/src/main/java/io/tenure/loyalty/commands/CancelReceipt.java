package io.tenure.loyalty.commands;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Nothing of what the receipt says took place, nor will it.
 *
 * @param sale what it takes from the sale that is on record under it; null where there is none
 */
public record CancelReceipt(ReceiptId receiptId, @Nullable WholeSale sale, Instant now) implements ReceiptCommand {

    /**
     * A sale of which nothing came back, and nothing will.
     *
     * @param number the one of the next refund, which is taken so that none overlooks the cancellation
     */
    public record WholeSale(String saleId, int number, String currency) {}
}
