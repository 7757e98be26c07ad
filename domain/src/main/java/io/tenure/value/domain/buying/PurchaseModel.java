package io.tenure.value.domain.buying;

/** What can be said of the coming purchases of a customer. All results are finite. */
public sealed interface PurchaseModel permits BgNbd, ParetoNbd, Nbd, AverageRate {

    /** The probability, in [0, 1], that the customer has not silently left at the end of the history. */
    double probabilityAlive(PurchaseHistory history);

    /**
     * The number of purchases expected after the end of the history, 0 or more.
     *
     * @param weeks how far to look ahead, 0 or more, in the unit of the history
     */
    double expectedPurchases(PurchaseHistory history, double weeks);

    /**
     * The number of repeat purchases expected of a customer of whom only the first purchase is known, 0 or more.
     *
     * @param weeks time from that first purchase, 0 or more
     */
    double expectedOfNewCustomer(double weeks);
}
