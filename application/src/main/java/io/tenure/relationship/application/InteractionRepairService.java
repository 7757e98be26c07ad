package io.tenure.relationship.application;

import io.tenure.access.Caller;
import io.tenure.relationship.application.port.in.InteractionCorrection;
import io.tenure.relationship.application.port.in.Refusal;
import io.tenure.relationship.application.port.in.Written;
import io.tenure.relationship.commands.CorrectInteraction;
import io.tenure.relationship.commands.Interaction;
import io.tenure.relationship.commands.RetractInteraction;
import io.tenure.relationship.queries.InteractionView;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.domain.Money;
import io.tenure.shared.ledger.ClaimHeld;
import io.tenure.shared.views.Views;
import java.util.Currency;

/** Corrects and retracts interactions. */
final class InteractionRepairService {

    private final Views views;
    private final Freshness freshness;
    private final Gate gate;
    private final Commands commands;

    InteractionRepairService(Views views, Freshness freshness, Gate gate, Commands commands) {
        this.views = views;
        this.freshness = freshness;
        this.gate = gate;
        this.commands = commands;
    }

    Written correct(String interactionId, InteractionCorrection how, String reason, Caller caller) {
        InteractionView view = find(interactionId, caller);
        Interaction recorded = recorded(view);
        Interaction corrected = new Interaction(
                recorded.interactionId(),
                recorded.source(),
                recorded.externalId(),
                how.kind(),
                how.channel(),
                how.direction(),
                how.occurredAt(),
                how.amount(),
                how.items(),
                how.thread(),
                how.summary(),
                how.attributes(),
                how.dueAt(),
                how.refersTo(),
                how.handledBy());
        return commands.send(
                new CorrectInteraction(new CustomerId(view.customerId()), corrected, recorded, reason, commands.now()),
                caller);
    }

    Written retract(String interactionId, String reason, Caller caller) {
        InteractionView view = find(interactionId, caller);
        Interaction recorded = recorded(view);
        try {
            return commands.send(
                    new RetractInteraction(new CustomerId(view.customerId()), recorded, reason, commands.now()),
                    caller);
        } catch (ClaimHeld held) {
            throw alreadyRetracted();
        }
    }

    /** The interaction as it stands recorded now, with every write before this call in view. */
    private InteractionView find(String interactionId, Caller caller) {
        Gate.requireManager(caller);
        freshness.requireHead();
        InteractionView view = views.find(RelationshipViews.INTERACTIONS, interactionId)
                .orElseThrow(() -> Refusal.of(
                        "relationship.unknown-interaction",
                        "There is no interaction " + interactionId + " that you may see"));
        gate.requireWriter(new CustomerId(view.customerId()), caller);
        if (view.retractedBecause() != null) {
            throw alreadyRetracted();
        }
        return view;
    }

    private static Interaction recorded(InteractionView view) {
        return new Interaction(
                view.id(),
                view.source(),
                view.externalId(),
                view.kind(),
                view.channel(),
                view.direction(),
                view.occurredAt(),
                view.amount() == null ? null : new Money(view.amount(), Currency.getInstance(view.currency())),
                view.items(),
                view.thread(),
                view.summary(),
                view.attributes(),
                view.dueAt(),
                view.refersTo(),
                view.handledBy());
    }

    private static Refusal alreadyRetracted() {
        return Refusal.of("relationship.interaction-retracted", "The interaction was retracted before");
    }
}
