package io.tenure.lifecycle.application.port.in;

import io.tenure.access.Caller;
import io.tenure.lifecycle.domain.ModelVersion;

/** Keeps a new version of a lifecycle model, so that it can be looked at and put in force. */
@FunctionalInterface
public interface DraftLifecycleModelUseCase {

    /**
     * Keeps it.
     *
     * @param text the model in YAML
     * @throws ModelInvalid with everything that is wrong with it
     * @throws io.tenure.shared.outcome.Refusal when there is no room for another model
     */
    ModelVersion draft(String name, String text, Caller caller) throws ModelInvalid;
}
