package io.tenure.integration.contract;

/** Why points came or went. */
public enum PointsCause {
    /** By a purchase, which is the reference. */
    EARNED,
    /** A purchase, which is the reference, is worth less than before. */
    REVERSED,
    /** The lot that is the reference has lasted as long as it could. */
    EXPIRED,
    /** By the redemption that is the reference. */
    REDEEMED,
    /** The redemption that is the reference was taken back. */
    REDEMPTION_CANCELLED,
    /** By hand, by the adjustment that is the reference. */
    ADJUSTED,
    /** To another member, by the transfer that is the reference. */
    TRANSFERRED_OUT,
    /** From another member, by the transfer that is the reference. */
    TRANSFERRED_IN,
    /** The transfer that is the reference could not arrive. */
    TRANSFER_RETURNED,
    /** To the account of another record of the same customer, by the passing that is the reference. */
    PASSED_ON,
    /** From the account of another record of the same customer, by the passing that is the reference. */
    PASSED_IN
}
