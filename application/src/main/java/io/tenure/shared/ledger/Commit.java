package io.tenure.shared.ledger;

import java.util.List;
import java.util.Map;

/**
 * The events of one command on one stream, to be recorded all or not at all.
 *
 * @param firstSequence the sequence of the first event in its stream; 0 begins the stream
 * @param metadata who did it and why (see {@link Metadata}), the same for all events of the commit
 * @param claims keys that the commit takes; each may be taken once in the whole ledger
 */
public record Commit(
        String stream, long firstSequence, List<EventData> events, Map<String, String> metadata, List<Claim> claims) {

    public Commit {
        events = List.copyOf(events);
        metadata = Map.copyOf(metadata);
        claims = List.copyOf(claims);
        if (events.isEmpty()) {
            throw new IllegalArgumentException("A commit has at least one event");
        }
    }
}
