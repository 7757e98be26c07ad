package io.tenure.relationship.events;

/** How a contact point reaches the customer. */
public enum ContactKind {
    EMAIL,
    PHONE,
    POSTAL,
    SOCIAL,
    DEVICE,
    CARD
}
