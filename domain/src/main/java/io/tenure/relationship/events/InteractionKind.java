package io.tenure.relationship.events;

/** What the interaction was. */
public enum InteractionKind {
    PURCHASE,
    RETURN,
    PAYMENT,
    VISIT,
    CALL,
    EMAIL,
    MESSAGE,
    MEETING,
    INQUIRY,
    COMPLAINT,
    SURVEY,
    EVENT_ATTENDANCE,
    REFERRAL,
    COMPETITOR_MENTION,
    ADJUSTMENT
}
