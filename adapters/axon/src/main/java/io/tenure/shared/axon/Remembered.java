package io.tenure.shared.axon;

/** The state of a stream after an event; the sequence is -1 before the first. */
public record Remembered<S>(S state, long sequence) {

    Remembered<S> newer(Remembered<S> other) {
        return other.sequence > sequence ? other : this;
    }
}
