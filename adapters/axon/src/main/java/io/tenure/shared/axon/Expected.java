package io.tenure.shared.axon;

import io.tenure.shared.domain.Rejection;
import java.util.function.Predicate;

/**
 * The sequence that the last event of a stream must have, and what a command is told when it has another.
 *
 * @param overlooked events that may have followed: they change nothing that a reader has to know
 */
public record Expected(long sequence, Predicate<Object> overlooked, Rejection otherwise) {

    /** Travels with the command's message only; events do not keep it. */
    static final String KEY = Expected.class.getName();
}
