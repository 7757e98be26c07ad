package io.tenure.relationship.application;

import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.sealing.PersonalDataPurge;
import io.tenure.shared.sealing.Sealer;
import io.tenure.shared.views.Views;
import io.tenure.shared.views.ViewsFailure;
import java.time.Duration;

/** Does what an erasure promises once its receipt is in the ledger. Doing it twice does no harm. */
final class Erasure {

    static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Sealer sealer;
    private final Ledger ledger;
    private final Views views;
    private final PersonalDataPurge purge;

    Erasure(Sealer sealer, Ledger ledger, Views views, PersonalDataPurge purge) {
        this.sealer = sealer;
        this.ledger = ledger;
        this.views = views;
        this.purge = purge;
    }

    /**
     * Destroys the key, the snapshot and what the views hold.
     *
     * @throws ViewsFailure when the views have not come so far in {@code PATIENCE}; try again
     */
    void complete(String customer, long receipt) {
        sealer.destroy(customer);
        ledger.deleteSnapshot(customer);
        try {
            if (!views.awaitProgress(RelationshipViews.PROJECTION, receipt, PATIENCE)) {
                throw new ViewsFailure("The views have not reached the erasure at position " + receipt);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for the views", e);
        }
        purge.purge();
    }
}
