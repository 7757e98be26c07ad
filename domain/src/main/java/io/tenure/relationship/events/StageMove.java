package io.tenure.relationship.events;

/** Which way a relationship moved through its lifecycle. */
public enum StageMove {
    /** Into the first stage in which it was ever seen. */
    ENTRY,
    FORWARD,
    BACKWARD
}
