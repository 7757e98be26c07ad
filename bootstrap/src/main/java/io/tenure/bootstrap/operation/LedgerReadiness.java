package io.tenure.bootstrap.operation;

import io.tenure.bootstrap.RecordedAhead;
import io.tenure.shared.ledger.Ledger;
import java.time.InstantSource;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Whether the ledger can be read, its newest commits are looked up, and does not refuse what is new. */
final class LedgerReadiness extends AbstractHealthIndicator {

    private final Ledger ledger;
    private final InstantSource clock;

    LedgerReadiness(Ledger ledger, InstantSource clock) {
        super("The ledger cannot be read");
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        health.up().withDetail("head", ledger.head());
        RecordedAhead.of(ledger, clock).ifPresent(told -> health.withDetail("clock", told));
        ledger.refusal().ifPresent(refusal -> health.down().withDetail("refusal", refusal));
    }
}
