package io.tenure.lifecycle.application.port.in;

import io.tenure.access.Caller;
import io.tenure.lifecycle.domain.ModelVersion;

/** Lets one version of one model say in which stage each customer is; every customer is then assessed by it. */
@FunctionalInterface
public interface PutLifecycleModelInForceUseCase {

    /**
     * Puts it in force.
     *
     * @return the position of the event in the ledger
     * @throws io.tenure.shared.outcome.Refusal when there is no such version
     */
    long putInForce(ModelVersion version, Caller caller);
}
