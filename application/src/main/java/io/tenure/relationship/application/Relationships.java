package io.tenure.relationship.application;

import io.tenure.relationship.commands.RelationshipCommand;
import java.util.Map;

/** Where commands about customer relationships are carried out. Safe for use by many threads. */
public interface Relationships {

    /**
     * Metadata, not kept: the sequence that the customer's last event must have, or the command is refused with
     * {@code relationship.changed-meanwhile}.
     */
    String EXPECTED_SEQUENCE = "expectedSequence";

    /**
     * Decides a command on the newest state and records what it brings; durable when the call returns. A decision that
     * lost a race is taken anew, a bounded number of times.
     *
     * @param metadata see {@link io.tenure.shared.ledger.Metadata}; the command's name and id are added
     * @throws io.tenure.shared.ledger.ClaimHeld when a key that an event claims has a holder already
     * @throws io.tenure.shared.ledger.StreamConflict when the command lost every race
     */
    Outcome handle(RelationshipCommand command, Map<String, String> metadata);
}
