package io.tenure.relationship.application;

import io.tenure.access.Caller;
import io.tenure.relationship.application.port.in.InteractionCorrection;
import io.tenure.relationship.application.port.in.Written;
import io.tenure.relationship.commands.CorrectInteraction;
import io.tenure.relationship.commands.Interaction;
import io.tenure.relationship.commands.RelationshipCommand;
import io.tenure.relationship.commands.RetractInteraction;
import io.tenure.relationship.queries.InteractionView;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.domain.Money;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.views.Views;
import java.util.Currency;
import java.util.Map;
import java.util.function.BiFunction;

/** Corrects and retracts interactions, the repairs of one interaction one after another. */
final class InteractionRepairService {

    private final Views views;
    private final Ledger ledger;
    private final Freshness freshness;
    private final Gate gate;
    private final Commands commands;

    InteractionRepairService(Views views, Ledger ledger, Freshness freshness, Gate gate, Commands commands) {
        this.views = views;
        this.ledger = ledger;
        this.freshness = freshness;
        this.gate = gate;
        this.commands = commands;
    }

    Written correct(String interactionId, InteractionCorrection how, String reason, Caller caller) {
        return inTurn(
                interactionId,
                (customer, recorded) ->
                        new CorrectInteraction(customer, corrected(recorded, how), recorded, reason, commands.now()),
                caller);
    }

    Written retract(String interactionId, String reason, Caller caller) {
        return inTurn(
                interactionId,
                (customer, recorded) -> new RetractInteraction(customer, recorded, reason, commands.now()),
                caller);
    }

    /** Puts an interaction right as it stands; again, as it stands then, whenever another repair came in between. */
    private Written inTurn(
            String interactionId, BiFunction<CustomerId, Interaction, RelationshipCommand> repair, Caller caller) {
        Gate.requireManager(caller);
        return Races.retried(() -> {
            int repairs = repairs(interactionId);
            InteractionView view = find(interactionId, caller);
            return commands.send(
                    repair.apply(new CustomerId(view.customerId()), recorded(view)),
                    caller,
                    Map.of(RelationshipClaims.REPAIR_GENERATION, String.valueOf(repairs + 1)));
        });
    }

    private int repairs(String interactionId) {
        return ledger.holder(Keys.repair(interactionId))
                .map(held -> held.claim().generation())
                .orElse(0);
    }

    /** The interaction as it stands recorded now, with every write before this call in view. */
    private InteractionView find(String interactionId, Caller caller) {
        freshness.requireHead();
        InteractionView view = views.find(RelationshipViews.INTERACTIONS, interactionId)
                .orElseThrow(() -> Refusal.of(
                        "relationship.unknown-interaction",
                        "There is no interaction " + interactionId + " that you may see"));
        gate.requireWriter(new CustomerId(view.customerId()), caller);
        if (view.retractedBecause() != null) {
            throw Refusal.of("relationship.interaction-retracted", "The interaction was retracted before");
        }
        return view;
    }

    private static Interaction corrected(Interaction recorded, InteractionCorrection how) {
        return new Interaction(
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
}
