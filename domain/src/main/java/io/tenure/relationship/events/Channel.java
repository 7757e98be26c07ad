package io.tenure.relationship.events;

/** Where an interaction took place. */
public enum Channel {
    WEB,
    APP,
    STORE,
    PHONE,
    CALL_CENTRE,
    EMAIL,
    MESSAGE,
    FAX,
    POST,
    SOCIAL,
    PARTNER,
    FIELD,
    OTHER
}
