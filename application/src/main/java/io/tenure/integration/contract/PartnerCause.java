package io.tenure.integration.contract;

/** Why a firm and its partner owe each other more. */
public enum PartnerCause {
    /** Points were issued at the partner by the purchase that is the reference: it owes for them. */
    ISSUED,
    /** The purchase that is the reference is worth less than before, or was made elsewhere. */
    TAKEN_BACK,
    /** Points were spent at the partner by the redemption that is the reference: the firm owes for them. */
    REDEEMED,
    /** The redemption that is the reference was taken back. */
    GIVEN_BACK,
    /** The spending of stored money that is the reference was at the partner: the firm owes it. */
    STORED_VALUE_SPENT,
    /** The spending that is the reference, or a part of it, was put back. */
    STORED_VALUE_REFUNDED,
    /** The redemption that is the reference was of a coupon at the partner: the firm owes what it gave. */
    COUPON_REDEEMED,
    /** The redemption of a coupon that is the reference was taken back. */
    COUPON_CANCELLED
}
