package io.tenure.relationship.application;

import io.tenure.shared.domain.Rejection;

/** What became of a command. */
public sealed interface Outcome {

    /**
     * Carried out.
     *
     * @param position of the last event recorded; the ledger's head when nothing had to change
     * @param sequence of the last event of the customer's stream, -1 when the stream has not begun
     * @param changed false when everything was so already and no event was recorded
     */
    record Done(long position, long sequence, boolean changed) implements Outcome {}

    record Refused(Rejection rejection) implements Outcome {}
}
