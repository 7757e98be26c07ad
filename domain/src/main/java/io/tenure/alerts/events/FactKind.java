package io.tenure.alerts.events;

/** What is watched. */
public enum FactKind {
    /** A member paid with points, with stored money or with a coupon. */
    REDEMPTION,
    /** A till told a sale to a member. */
    SALE,
    /** Somebody gave a card's number that nobody has. */
    CARD_NUMBER,
    /** Somebody gave a card's code that nobody issued. */
    CARD_CODE,
    /** Somebody gave a coupon's code that nobody issued. */
    COUPON_CODE
}
