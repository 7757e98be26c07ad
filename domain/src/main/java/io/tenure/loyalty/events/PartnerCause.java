package io.tenure.loyalty.events;

/** Why a firm and its partner owe each other more. */
public enum PartnerCause {
    /** Points were issued at the partner, which owes for them. */
    ISSUED,
    /** Points that were issued at the partner were taken back: it does not owe for them after all. */
    TAKEN_BACK,
    /** Points were spent at the partner, and the firm owes for them. */
    REDEEMED,
    /** Points that were spent at the partner were given back: the firm does not owe for them after all. */
    GIVEN_BACK
}
