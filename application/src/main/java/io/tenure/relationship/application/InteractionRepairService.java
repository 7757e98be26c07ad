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
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.views.Views;
import java.time.Duration;
import java.util.Currency;

/** Corrects and retracts interactions. */
final class InteractionRepairService {

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Views views;
    private final Ledger ledger;
    private final Gate gate;
    private final Commands commands;

    InteractionRepairService(Views views, Ledger ledger, Gate gate, Commands commands) {
        this.views = views;
        this.ledger = ledger;
        this.gate = gate;
        this.commands = commands;
    }

    Written correct(String interactionId, InteractionCorrection how, String reason, Caller caller) {
        Interaction recorded = recorded(interactionId, caller);
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
                new CorrectInteraction(customer(interactionId), corrected, recorded, reason, commands.now()), caller);
    }

    Written retract(String interactionId, String reason, Caller caller) {
        Interaction recorded = recorded(interactionId, caller);
        try {
            return commands.send(
                    new RetractInteraction(customer(interactionId), recorded, reason, commands.now()), caller);
        } catch (ClaimHeld held) {
            throw alreadyRetracted();
        }
    }

    private CustomerId customer(String interactionId) {
        return new CustomerId(views.find(RelationshipViews.INTERACTIONS, interactionId)
                .orElseThrow()
                .customerId());
    }

    /** The interaction as it stands recorded now, with every write before this call in view. */
    private Interaction recorded(String interactionId, Caller caller) {
        Gate.requireManager(caller);
        awaitViews();
        InteractionView view = views.find(RelationshipViews.INTERACTIONS, interactionId)
                .orElseThrow(() -> Refusal.of(
                        "relationship.unknown-interaction",
                        "There is no interaction " + interactionId + " that you may see"));
        gate.requireWriter(new CustomerId(view.customerId()), caller);
        if (view.retractedBecause() != null) {
            throw alreadyRetracted();
        }
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

    private void awaitViews() {
        try {
            if (!views.awaitProgress(RelationshipViews.PROJECTION, ledger.head(), PATIENCE)) {
                throw Refusal.of(
                        "relationship.views-behind", "The views have not caught up yet; try again in a moment");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Refusal.of("relationship.views-behind", "The server is stopping; try again in a moment");
        }
    }

    private static Refusal alreadyRetracted() {
        return Refusal.of("relationship.interaction-retracted", "The interaction was retracted before");
    }
}
