package io.tenure.shared.policies;

/** Where a policy begins that has not reacted to anything yet. */
public enum Beginning {
    /** With the first event there is: for what the ledger promises, whenever it was promised. */
    FIRST_EVENT,
    /** With the next event: for news, which nobody wants to hear of years later. */
    NEXT_EVENT
}
