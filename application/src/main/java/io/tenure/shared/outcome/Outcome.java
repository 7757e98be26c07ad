package io.tenure.shared.outcome;

import io.tenure.shared.domain.Rejection;

/** What became of a command. */
public sealed interface Outcome {

    /**
     * The position of the last event that the command brought; the ledger's head when nothing had to change.
     *
     * @throws Refusal when it was not carried out
     */
    long position();

    record Done(long position) implements Outcome {}

    record Refused(Rejection rejection) implements Outcome {

        @Override
        public long position() {
            throw new Refusal(rejection);
        }
    }
}
