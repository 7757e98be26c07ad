package io.tenure.relationship.events;

/** The part that somebody plays around an account. */
public enum StakeholderRole {
    INTERNAL_TEAM,
    CONTACT,
    DECISION_MAKER,
    SUPPLIER,
    COMPETITOR,
    INFLUENCER,
    DELIVERY_PARTNER
}
