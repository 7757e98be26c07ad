package io.tenure.shared.axon;

import io.tenure.shared.domain.Rejection;

/** The sequence that the last event of a stream must have, and what a command is told when it has another. */
public record Expected(long sequence, Rejection otherwise) {

    /** Travels with the command's message only; events do not keep it. */
    static final String KEY = Expected.class.getName();
}
