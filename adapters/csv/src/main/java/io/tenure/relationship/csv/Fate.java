package io.tenure.relationship.csv;

/** What became of a line. */
public enum Fate {
    /** It is in an interaction that was recorded now. */
    RECORDED,
    /** It is in an interaction that had been recorded before. */
    DUPLICATE,
    /** It is in order and left out, as the mapping says. */
    SKIPPED,
    /** It cannot be taken. */
    REJECTED
}
