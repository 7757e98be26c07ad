package io.tenure.integration.contract;

/** Why stored money came or went. */
public enum MoneyCause {
    /** Paid in by the top-up that is the reference, with the bonus that the programme added. */
    TOPPED_UP,
    /** By the spending that is the reference. */
    SPENT,
    /** A spending was put back, or a part of it, by the refund that is the reference. */
    REFUNDED,
    /** Given back to the member by the pay-out that is the reference. */
    PAID_OUT,
    /** Bonus is worth nothing any more, since its money was paid out or the membership has ended. */
    BONUS_LAPSED,
    /** To the wallet of another record of the same customer, by the passing that is the reference. */
    PASSED_ON,
    /** From the wallet of another record of the same customer, by the passing that is the reference. */
    PASSED_IN
}
