package io.tenure.messaging.application;

import io.tenure.messaging.commands.CorrespondenceCommand;
import io.tenure.messaging.commands.Correspondent;
import io.tenure.messaging.commands.MessagePlanCommand;
import io.tenure.messaging.domain.Correspondence;
import io.tenure.shared.outcome.Outcome;
import java.util.Map;

/** Where commands about messages are carried out. Safe for use by many threads. */
public interface Correspondences {

    /** The stream of the ledger that holds plans for messages. */
    String PLAN = "message-plan";

    /**
     * Decides a command and records what it brings; durable when the call returns.
     *
     * @param metadata see {@link io.tenure.shared.ledger.Metadata}
     */
    Outcome handle(CorrespondenceCommand command, Map<String, String> metadata);

    Outcome handle(MessagePlanCommand command, Map<String, String> metadata);

    /** The messages to somebody as the ledger has them now. */
    Correspondence current(Correspondent correspondent);
}
