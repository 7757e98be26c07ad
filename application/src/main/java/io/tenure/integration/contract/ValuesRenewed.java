package io.tenure.integration.contract;

import java.time.Instant;

/** All customers are valued by this run from now on. */
public record ValuesRenewed(long run, Instant occurredAt) implements IntegrationEvent {

    @Override
    public String subject() {
        return "value-run-" + run;
    }
}
