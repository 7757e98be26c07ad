package io.tenure.bootstrap.operation;

import io.tenure.shared.ledger.Ledger;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Whether the ledger can be read: its newest commit is looked up. */
final class LedgerReadiness extends AbstractHealthIndicator {

    private final Ledger ledger;

    LedgerReadiness(Ledger ledger) {
        super("The ledger cannot be read");
        this.ledger = ledger;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        long head = ledger.head();
        ledger.readAll(Math.max(0, head - 1), 1);
        health.up().withDetail("head", head);
    }
}
