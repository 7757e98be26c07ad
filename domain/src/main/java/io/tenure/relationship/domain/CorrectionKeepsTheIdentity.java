package io.tenure.relationship.domain;

import io.tenure.relationship.commands.Interaction;
import io.tenure.relationship.events.RelationshipEvent;
import io.tenure.shared.domain.Decision;

/** A correction says how an interaction really was; it cannot turn it into another one. */
final class CorrectionKeepsTheIdentity {

    private CorrectionKeepsTheIdentity() {}

    static boolean holds(Interaction corrected, Interaction previous) {
        return corrected.interactionId().equals(previous.interactionId())
                && corrected.source().equals(previous.source())
                && corrected.externalId().equals(previous.externalId());
    }

    static Decision<RelationshipEvent> broken() {
        return Decision.rejected(
                "relationship.correction-changes-identity",
                "A correction keeps the id, the source and the external id of the interaction:"
                        + " retract the interaction and record the other one instead.");
    }
}
