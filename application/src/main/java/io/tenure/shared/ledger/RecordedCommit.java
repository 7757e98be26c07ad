package io.tenure.shared.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A commit as it stands in the ledger.
 *
 * @param position of the first event; the others follow without a gap
 * @param recordedAt when the ledger learned it (millisecond precision); never earlier than the commit before
 * @param hash SHA-256 over the canonical bytes of this commit and the hash of the one before
 */
public record RecordedCommit(
        long position,
        String stream,
        long firstSequence,
        Instant recordedAt,
        List<EventData> events,
        Map<String, String> metadata,
        List<Claim> claims,
        byte[] hash) {

    /** What was given to be recorded. */
    public Commit asGiven() {
        return new Commit(stream, firstSequence, events, metadata, claims);
    }

    public long lastSequence() {
        return firstSequence + events.size() - 1;
    }

    public long lastPosition() {
        return position + events.size() - 1;
    }
}
