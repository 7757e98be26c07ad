package io.tenure.loyalty.events;

/** Why bonus is worth nothing any more. */
public enum LapseCause {
    /** The money that it came with was paid out. */
    PAID_OUT,
    /** The membership has ended. */
    ENDED
}
