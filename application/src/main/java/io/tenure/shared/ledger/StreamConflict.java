package io.tenure.shared.ledger;

/** Somebody else has written to the stream since it was read: read again and decide anew. */
public final class StreamConflict extends RuntimeException {

    public StreamConflict(String stream, long expectedSequence, long actualSequence) {
        super("Stream %s should get sequence %d next, the commit begins with %d"
                .formatted(stream, actualSequence, expectedSequence));
    }
}
