package io.tenure.lifecycle.events;

/** How much the firm does for a customer after the sale, from nothing to working together. */
public enum RelationshipLevel {
    /** Sell, and no more. */
    BASIC,
    /** Sell, and ask the customer to call with any question. */
    REACTIVE,
    /** Call after the sale and ask whether all is well. */
    ACCOUNTABLE,
    /** Call from time to time with ideas for better use. */
    PROACTIVE,
    /** Work with the customer all the time. */
    PARTNERSHIP
}
