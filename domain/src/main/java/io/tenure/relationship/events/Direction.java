package io.tenure.relationship.events;

/** Who started the interaction: INBOUND the customer, OUTBOUND the firm. */
public enum Direction {
    INBOUND,
    OUTBOUND
}
