package io.tenure.relationship.application;

import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.sealing.PersonalDataPurge;
import io.tenure.shared.sealing.Sealer;
import io.tenure.shared.views.ViewsFailure;
import java.time.Duration;

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
     * Destroys the key, the snapshot and what the views of all modules hold.
     *
     * @throws ViewsFailure when one of them has not come so far in {@code PATIENCE}; try again
     */
    void complete(String customer, long receipt) {
        sealer.destroy(customer);
        ledger.deleteSnapshot(customer);
        try {
            if (!purge.purge(customer, receipt, PATIENCE)) {
                throw new ViewsFailure("Some views have not reached the erasure at position " + receipt);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for the views", e);
        }
    }
}
