package io.tenure.loyalty.events;

/** What a coupon gives. */
public enum CouponKind {
    /** An amount off. */
    AMOUNT,
    /** A share of the purchase. */
    PERCENT,
    /** A piece of an article. */
    ITEM
}
