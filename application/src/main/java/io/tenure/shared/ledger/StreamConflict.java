package io.tenure.shared.ledger;

/** Somebody else has written to the stream since it was read: read again and decide anew. */
public final class StreamConflict extends RuntimeException {

    private final long actualSequence;

    /** @param actualSequence that the stream gets next, as far as the ledger has heard */
    public StreamConflict(String stream, long expectedSequence, long actualSequence) {
        super("Stream %s should get sequence %d next, the commit begins with %d"
                .formatted(stream, actualSequence, expectedSequence));
        this.actualSequence = actualSequence;
    }

    public long actualSequence() {
        return actualSequence;
    }
}
