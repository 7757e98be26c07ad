package io.tenure.value.application;

import io.tenure.shared.domain.Decision;
import io.tenure.value.commands.ValueCommand;
import io.tenure.value.events.ValueEvent;
import java.util.Map;

/** Where commands about the valuation of customers are carried out. Safe for use by many threads. */
public interface ValueLog {

    /** The stream of all runs. */
    String STREAM = "value-runs";

    /** Decides a command on the newest state and records what it brings; durable when the call returns. */
    Decision<ValueEvent> handle(ValueCommand command, Map<String, String> metadata);
}
