package io.tenure.lifecycle.application;

import io.tenure.lifecycle.commands.CareCommand;
import io.tenure.shared.outcome.Outcome;
import java.util.Map;

/** Where commands about the care for a customer are carried out. Safe for use by many threads. */
public interface CareRegister {

    /** What the names of the streams begin with; the customer's id follows. */
    String STREAM = "care-";

    /**
     * Decides a command and records what it brings; durable when the call returns.
     *
     * @param metadata see {@link io.tenure.shared.ledger.Metadata}
     */
    Outcome handle(CareCommand command, Map<String, String> metadata);
}
