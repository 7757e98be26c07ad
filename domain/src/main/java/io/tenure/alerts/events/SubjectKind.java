package io.tenure.alerts.events;

/** Of whom facts are counted together. */
public enum SubjectKind {
    MEMBER,
    OUTLET,
    /** A key or user who acts at a till. */
    TILL,
    /** The whole installation. */
    EVERYWHERE
}
