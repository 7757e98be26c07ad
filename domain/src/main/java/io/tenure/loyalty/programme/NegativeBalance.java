package io.tenure.loyalty.programme;

/** What happens when points that are taken back have been spent already, and no other points are left to take. */
public enum NegativeBalance {
    /** The member owes them: points that come later pay first. */
    OWE,
    /** The firm bears them. */
    FORGIVE
}
