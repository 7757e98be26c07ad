package io.tenure.shared.events;

import java.time.Instant;
import java.util.Map;

/**
 * A domain event with its envelope: where it stands in the ledger, when we learned it, who did it and why.
 *
 * @param stream the stream that holds the event, such as a customer id
 * @param sequence in the stream, from 0
 * @param metadata see {@link io.tenure.shared.ledger.Metadata}
 * @param event as its newest revision
 * @param replay true when the listener had the event before and now has it again
 */
public record RecordedEvent(
        long position,
        String stream,
        long sequence,
        Instant recordedAt,
        Map<String, String> metadata,
        Object event,
        boolean replay) {}
