package io.tenure.loyalty.events;

/** Where the members of a programme stand that is compared with its control group. */
public enum Side {
    /** Gets what the programme gives. */
    MEMBER,
    /** Is left out, so that one can see what the programme changes. */
    CONTROL
}
