package io.tenure.loyalty.application.port.in;

import io.tenure.access.Caller;

/** Lets no code of a batch be worth anything any more. */
@FunctionalInterface
public interface RevokeCouponBatchUseCase {

    /**
     * Revokes it; twice is fine.
     *
     * @return the position of the last event in the ledger
     * @throws io.tenure.shared.outcome.Refusal when there is no such batch
     */
    long revoke(String programme, long batch, String reason, Caller caller);
}
