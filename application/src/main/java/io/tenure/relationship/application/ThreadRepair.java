package io.tenure.relationship.application;

import static io.tenure.relationship.application.RelationshipViews.INTERACTIONS;
import static io.tenure.relationship.application.RelationshipViews.THREADS;

import io.tenure.relationship.queries.InteractionView;
import io.tenure.relationship.queries.ThreadView;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewQuery.Filter;
import io.tenure.shared.views.ViewTransaction;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Corrects and retracts an interaction in the timeline, and brings the conversations right that it was or is part of.
 */
record ThreadRepair(ViewTransaction views) {

    /** Told at one moment, so many are looked through for the one that was told last. */
    private static final int MOST_AT_ONE_MOMENT = 50;

    void change(String interactionId, UnaryOperator<InteractionView> change) {
        views.find(INTERACTIONS, interactionId).ifPresent(before -> {
            InteractionView after = change.apply(before);
            views.put(INTERACTIONS, after);
            @Nullable String left = thread(before);
            @Nullable String joined = thread(after);
            if (Objects.equals(left, joined)) {
                fold(after.customerId(), joined, 0);
            } else {
                fold(after.customerId(), left, -1);
                fold(after.customerId(), joined, 1);
            }
        });
    }

    private static @Nullable String thread(InteractionView view) {
        return view.retractedBecause() == null ? view.thread() : null;
    }

    /** From its ends, since a conversation may be long. */
    private void fold(String customer, @Nullable String thread, int more) {
        if (thread == null) {
            return;
        }
        String id = ThreadView.id(customer, thread);
        List<InteractionView> newest = said(customer, thread, true, MOST_AT_ONE_MOMENT);
        if (newest.isEmpty()) {
            views.delete(THREADS, id);
            return;
        }
        InteractionView last = newest.stream()
                .filter(said -> said.occurredAt().equals(newest.getFirst().occurredAt()))
                .max(Comparator.comparing(InteractionView::recordedAt).thenComparingLong(InteractionView::position))
                .orElseThrow();
        InteractionView first = said(customer, thread, false, 1).getFirst();
        views.put(THREADS, ThreadProjection.again(views.find(THREADS, id).orElse(null), thread, first, last, more));
    }

    private List<InteractionView> said(String customer, String thread, boolean newestFirst, int limit) {
        List<Filter> counted = List.of(
                new Filter.Is("customer", customer),
                new Filter.Is("thread", thread),
                new Filter.Is("retracted", false));
        return views.page(INTERACTIONS, new ViewQuery(counted, null, "occurredAt", newestFirst, null, limit))
                .views();
    }
}
