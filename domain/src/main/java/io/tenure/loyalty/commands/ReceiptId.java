package io.tenure.loyalty.commands;

/**
 * Names what a till has printed, for good.
 *
 * @param outlet also the source of the interaction: {@value #OUTLET}
 * @param receipt also its id in that source: {@value #RECEIPT}
 */
public record ReceiptId(String outlet, String receipt) {

    public static final String OUTLET = "[A-Za-z0-9._-]{1,60}";
    public static final String RECEIPT = "[A-Za-z0-9._/-]{1,100}";

    /** The stream of the ledger that holds what became of it. */
    public String stream() {
        return "loyalty-receipt-" + outlet + "@" + receipt;
    }

    @Override
    public String toString() {
        return outlet + "@" + receipt;
    }
}
