package io.tenure.integration.contract;

import java.time.Instant;

/** An event of a programme does not take place. The subject is the event. */
public record CalledOffEvent(String programme, String event, String reason, Instant occurredAt)
        implements IntegrationEvent {

    @Override
    public String subject() {
        return programme + "@" + event;
    }
}
