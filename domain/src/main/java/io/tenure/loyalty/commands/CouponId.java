package io.tenure.loyalty.commands;

/**
 * Names a coupon without telling its code.
 *
 * @param batch counts batches in the whole installation, from 0
 * @param serial counts the codes of the batch, from 0
 */
public record CouponId(long batch, long serial) {

    /** The stream of the ledger that holds what was done with it. */
    public String stream() {
        return "coupon-" + batch + "-" + serial;
    }

    /** The stream that holds the budget of its batch. */
    public static String budgetStream(long batch) {
        return "coupon-budget-" + batch;
    }
}
