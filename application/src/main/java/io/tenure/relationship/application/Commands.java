package io.tenure.relationship.application;

import io.tenure.access.Caller;
import io.tenure.relationship.application.port.in.Written;
import io.tenure.relationship.commands.RelationshipCommand;
import io.tenure.shared.ledger.Metadata;
import io.tenure.shared.outcome.Refusal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/** Sends commands on behalf of a caller and turns refusals into answers. */
final class Commands {

    private final Relationships relationships;
    private final InstantSource clock;

    Commands(Relationships relationships, InstantSource clock) {
        this.relationships = relationships;
        this.clock = clock;
    }

    /** Now, to the millisecond that the ledger keeps. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    Written send(RelationshipCommand command, Caller caller) {
        return send(command, caller, Map.of());
    }

    Written send(RelationshipCommand command, Caller caller, Map<String, String> more) {
        return switch (relationships.handle(command, metadata(caller, more))) {
            case Outcome.Done done ->
                new Written(command.customerId(), done.position(), done.sequence(), done.changed());
            case Outcome.Refused refused -> throw new Refusal(refused.rejection());
        };
    }

    private static Map<String, String> metadata(Caller caller, Map<String, String> more) {
        if (more.isEmpty()) {
            return Map.of(Metadata.ACTOR, caller.name());
        }
        Map<String, String> metadata = new HashMap<>(more);
        metadata.put(Metadata.ACTOR, caller.name());
        return metadata;
    }
}
