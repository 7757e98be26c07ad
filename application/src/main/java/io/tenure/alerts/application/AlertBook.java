package io.tenure.alerts.application;

import io.tenure.alerts.commands.AlertRulesCommand;
import io.tenure.alerts.commands.WatchCommand;
import io.tenure.shared.outcome.Outcome;
import java.util.Map;

/** Where commands about alerts are carried out. Safe for use by many threads. */
public interface AlertBook {

    /** The stream of the ledger that holds the rules. */
    String RULES = "alert-rules";

    /**
     * Decides a command and records what it brings; durable when the call returns.
     *
     * @param metadata see {@link io.tenure.shared.ledger.Metadata}
     */
    Outcome handle(WatchCommand command, Map<String, String> metadata);

    Outcome handle(AlertRulesCommand command, Map<String, String> metadata);
}
