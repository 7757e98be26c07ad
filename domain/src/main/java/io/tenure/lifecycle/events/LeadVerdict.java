package io.tenure.lifecycle.events;

/** What the answers of a lead come to. */
public enum LeadVerdict {
    CONFIRMED,
    DROPPED,
    CALL_BACK
}
