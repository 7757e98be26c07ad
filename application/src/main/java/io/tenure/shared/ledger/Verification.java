package io.tenure.shared.ledger;

/** What a verification found: the whole chain intact, or the first bad record and what is wrong with it. */
public sealed interface Verification {

    record Intact(long commits, long events, ChainHead head) implements Verification {}

    /**
     * The first bad record.
     *
     * @param stream empty where the record cannot be read
     */
    record Broken(long position, String stream, String problem) implements Verification {

        /** Where the bad record is, in words. */
        public String place() {
            return "position " + position + (stream.isEmpty() ? "" : " in stream " + stream);
        }
    }
}
