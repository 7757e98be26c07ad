package io.tenure.lifecycle.application.port.in;

import io.tenure.access.Caller;
import io.tenure.lifecycle.domain.ModelVersion;

/** Finds out who would move if a model were put in force, without moving anybody. */
@FunctionalInterface
public interface PreviewLifecycleModelUseCase {

    /**
     * Begins to look at every customer in the background.
     *
     * @return the id of the job
     * @throws io.tenure.shared.outcome.Refusal when there is no such version
     */
    String begin(ModelVersion version, Caller caller);
}
