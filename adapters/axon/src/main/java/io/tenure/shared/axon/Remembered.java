package io.tenure.shared.axon;

/** The state of a stream after an event, kept in memory. */
record Remembered<S>(S state, long sequence) {

    Remembered<S> newer(Remembered<S> other) {
        return other.sequence > sequence ? other : this;
    }
}
