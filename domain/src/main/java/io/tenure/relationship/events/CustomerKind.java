package io.tenure.relationship.events;

/** Whether the customer is a person or an organisation. */
public enum CustomerKind {
    PERSON,
    ORGANISATION
}
