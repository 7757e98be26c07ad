package io.tenure.loyalty.events;

/** What put a member on its side. */
public enum SideReason {
    /** The lot of the household, whose first member this is. */
    LOT_OF_HOUSEHOLD,
    /** The lot of the customer, of whom no household is known. */
    LOT_OF_CUSTOMER,
    /** Somebody of the household is on that side. */
    SAME_HOUSEHOLD,
    /** Another record of the same customer is on that side. */
    SAME_CUSTOMER
}
