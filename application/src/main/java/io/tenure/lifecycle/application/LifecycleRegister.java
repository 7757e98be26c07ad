package io.tenure.lifecycle.application;

import io.tenure.lifecycle.commands.LifecycleCommand;
import io.tenure.shared.outcome.Outcome;
import java.util.Map;

/** Where commands about lifecycle models are carried out. Safe for use by many threads. */
public interface LifecycleRegister {

    /** The stream of the ledger that holds them. */
    String STREAM = "lifecycle-models";

    /**
     * Decides a command and records what it brings; durable when the call returns.
     *
     * @param metadata see {@link io.tenure.shared.ledger.Metadata}
     */
    Outcome handle(LifecycleCommand command, Map<String, String> metadata);
}
