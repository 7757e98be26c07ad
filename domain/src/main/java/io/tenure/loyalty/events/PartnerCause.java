package io.tenure.loyalty.events;

/** Why a firm and its partner owe each other more. */
public enum PartnerCause {
    /** Points were issued at the partner, which owes for them. */
    ISSUED(true),
    /** Points that were issued at the partner were taken back: it does not owe for them after all. */
    TAKEN_BACK(false),
    /** Points were spent at the partner, and the firm owes for them. */
    REDEEMED(false),
    /** Points that were spent at the partner were given back: the firm does not owe for them after all. */
    GIVEN_BACK(true),
    /** Stored money was spent at the partner, and the firm owes it. */
    STORED_VALUE_SPENT(false),
    /** Stored money that was spent at the partner was put back: the firm does not owe it after all. */
    STORED_VALUE_REFUNDED(true),
    /** A coupon gave something at the partner, and the firm owes it. */
    COUPON_REDEEMED(false),
    /** What a coupon gave at the partner was taken back: the firm does not owe it after all. */
    COUPON_CANCELLED(true);

    private final boolean owedByPartner;

    PartnerCause(boolean owedByPartner) {
        this.owedByPartner = owedByPartner;
    }

    /** Whether it is to the good of the firm, not of the partner. */
    public boolean owedByPartner() {
        return owedByPartner;
    }
}
