package io.tenure.relationship.domain;

import io.tenure.relationship.commands.CloseThread;
import io.tenure.relationship.commands.CorrectInteraction;
import io.tenure.relationship.commands.Interaction;
import io.tenure.relationship.commands.RecordInteraction;
import io.tenure.relationship.commands.RetractInteraction;
import io.tenure.relationship.events.InteractionCorrected;
import io.tenure.relationship.events.InteractionRecorded;
import io.tenure.relationship.events.InteractionRetracted;
import io.tenure.relationship.events.RelationshipEvent;
import io.tenure.relationship.events.ThreadClosed;
import io.tenure.shared.domain.Decision;
import io.tenure.shared.domain.Money;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Decides on what happened between firm and customer. That an interaction is recorded once is the ledger's to hold. */
final class InteractionDecisions {

    private InteractionDecisions() {}

    static InteractionRecorded recorded(RecordInteraction command) {
        Interaction i = command.interaction();
        return new InteractionRecorded(
                command.customerId().value(),
                i.interactionId(),
                i.source(),
                i.externalId(),
                i.kind(),
                i.channel(),
                i.direction(),
                amount(i.amount()),
                currency(i.amount()),
                i.items(),
                i.thread(),
                i.summary(),
                inOrder(i.attributes()),
                i.dueAt(),
                i.refersTo(),
                i.handledBy(),
                i.occurredAt());
    }

    static Decision<RelationshipEvent> correct(CorrectInteraction command) {
        if (!CorrectionKeepsTheIdentity.holds(command.corrected(), command.previous())) {
            return CorrectionKeepsTheIdentity.broken();
        }
        return command.corrected().equals(command.previous())
                ? Decision.nothing()
                : Decision.accepted(corrected(command, command.corrected(), command.previous()));
    }

    static Decision<RelationshipEvent> retract(RetractInteraction command) {
        Interaction gone = command.recorded();
        return Decision.accepted(new InteractionRetracted(
                command.customerId().value(),
                gone.interactionId(),
                gone.kind(),
                amount(gone.amount()),
                currency(gone.amount()),
                command.reason(),
                command.now()));
    }

    static Decision<RelationshipEvent> close(CloseThread command) {
        return Decision.accepted(new ThreadClosed(command.customerId().value(), command.thread(), command.now()));
    }

    private static InteractionCorrected corrected(CorrectInteraction command, Interaction i, Interaction previous) {
        return new InteractionCorrected(
                command.customerId().value(),
                i.interactionId(),
                i.source(),
                i.externalId(),
                i.kind(),
                i.channel(),
                i.direction(),
                amount(i.amount()),
                currency(i.amount()),
                i.items(),
                i.thread(),
                i.summary(),
                inOrder(i.attributes()),
                i.dueAt(),
                i.refersTo(),
                i.handledBy(),
                command.reason(),
                previous.kind(),
                amount(previous.amount()),
                currency(previous.amount()),
                i.occurredAt());
    }

    private static @Nullable BigDecimal amount(@Nullable Money money) {
        return money == null ? null : money.amount();
    }

    private static @Nullable String currency(@Nullable Money money) {
        return money == null ? null : money.currency().getCurrencyCode();
    }

    /** Events hold attributes in the order of their keys, so that the same fact has the same bytes. */
    private static Map<String, String> inOrder(Map<String, String> attributes) {
        return Collections.unmodifiableMap(new TreeMap<>(attributes));
    }
}
