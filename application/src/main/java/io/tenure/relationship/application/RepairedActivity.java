package io.tenure.relationship.application;

import static io.tenure.relationship.application.RelationshipViews.INTERACTIONS;

import io.tenure.relationship.events.InteractionCorrected;
import io.tenure.relationship.events.InteractionRetracted;
import io.tenure.relationship.events.RelationshipEvent;
import io.tenure.relationship.queries.CustomerView;
import io.tenure.relationship.queries.InteractionView;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewQuery.Filter;
import io.tenure.shared.views.ViewTransaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a customer counts once an interaction is corrected or retracted. Goes by how the interaction stands and not by
 * what the event says it was before: older ledgers hold repairs that were decided side by side. What is retracted
 * counts nowhere, whatever it is corrected to after that.
 */
final class RepairedActivity {

    private RepairedActivity() {}

    /** The view with the money counted anew; to be asked before the interaction's own view changes. */
    static CustomerView counted(RelationshipEvent event, CustomerView view, ViewTransaction views) {
        return switch (event) {
            case InteractionCorrected corrected -> corrected(corrected, view, views);
            case InteractionRetracted retracted -> retracted(retracted, view, views);
            default -> view;
        };
    }

    private static CustomerView corrected(InteractionCorrected corrected, CustomerView view, ViewTransaction views) {
        CustomerViewEditor editor = new CustomerViewEditor(view);
        standing(corrected.interactionId(), views).ifPresent(stood -> editor.correct(stood, corrected));
        return editor.view();
    }

    private static CustomerView retracted(InteractionRetracted retracted, CustomerView view, ViewTransaction views) {
        CustomerViewEditor editor = new CustomerViewEditor(view);
        standing(retracted.interactionId(), views).ifPresent(editor::retract);
        return editor.view();
    }

    private static Optional<InteractionView> standing(String interaction, ViewTransaction views) {
        return views.find(INTERACTIONS, interaction).filter(view -> view.retractedBecause() == null);
    }

    /** The view with the first and last date that follow from the interactions that remain. */
    static CustomerView bounded(RelationshipEvent event, CustomerView view, ViewTransaction views) {
        if (!(event instanceof InteractionCorrected || event instanceof InteractionRetracted)) {
            return view;
        }
        CustomerViewEditor editor = new CustomerViewEditor(view);
        editor.own = view.own().between(edge(view.id(), false, views), edge(view.id(), true, views));
        return editor.view();
    }

    private static @Nullable Instant edge(String customer, boolean last, ViewTransaction views) {
        List<Filter> counted = List.of(new Filter.Is("customer", customer), new Filter.Is("retracted", false));
        ViewQuery query = new ViewQuery(counted, null, "occurredAt", last, null, 1);
        return views.page(INTERACTIONS, query).views().stream()
                .map(InteractionView::occurredAt)
                .findFirst()
                .orElse(null);
    }
}
