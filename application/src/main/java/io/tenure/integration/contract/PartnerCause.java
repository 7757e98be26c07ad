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
    GIVEN_BACK
}
