package io.tenure.relationship.application;

import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.sealing.PersonalDataPurge;
import io.tenure.shared.sealing.Sealer;
import io.tenure.shared.views.ViewsFailure;
import java.time.Duration;
import java.util.Set;

/** Does what an erasure promises once its receipt is in the ledger. Doing it twice does no harm. */
final class Erasure {

    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Sealer sealer;
    private final Ledger ledger;
    private final PersonalDataPurge purge;

    Erasure(Sealer sealer, Ledger ledger, PersonalDataPurge purge) {
        this.sealer = sealer;
        this.ledger = ledger;
        this.purge = purge;
    }

    /**
     * Destroys the keys and the snapshots of some customers, and what the views of all modules hold of them.
     *
     * @param receipt the position of the last of their erasures in the ledger
     * @throws ViewsFailure when one of them has not come so far in {@code PATIENCE}; try again
     */
    void complete(Set<String> customers, long receipt) {
        customers.forEach(sealer::destroy);
        customers.forEach(ledger::deleteSnapshot);
        try {
            if (!purge.purge(customers, receipt, PATIENCE)) {
                throw new ViewsFailure("Some views have not reached the erasure at position " + receipt);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for the views", e);
        }
    }
}
