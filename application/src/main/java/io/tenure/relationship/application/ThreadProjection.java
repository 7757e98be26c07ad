package io.tenure.relationship.application;

import io.tenure.relationship.queries.InteractionView;
import io.tenure.relationship.queries.ThreadView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Folds the interactions of a conversation into its last word. */
final class ThreadProjection {

    private ThreadProjection() {}

    /** The conversation with one more interaction. One that arrives late counts, but does not have the last word. */
    static ThreadView add(@Nullable ThreadView view, String thread, InteractionView said) {
        if (view == null) {
            return thread(said.customerId(), thread, true, null, said.occurredAt(), said, 1);
        }
        long interactions = view.interactions() + 1;
        if (said.occurredAt().isBefore(view.lastAt())) {
            Instant start = said.occurredAt().isBefore(view.startedAt()) ? said.occurredAt() : view.startedAt();
            return copy(view, view.open(), view.closedAt(), start, view.lastWord(), interactions);
        }
        return thread(view.customerId(), thread, true, view.closedAt(), view.startedAt(), said, interactions);
    }

    /**
     * The conversation after a correction or a retraction, open unless it was closed since the last word was told.
     *
     * @param view null when nothing was said in it before
     * @param first what was said first and still counts, {@code last} what was said last
     * @param more by how many interactions it has grown
     */
    static ThreadView again(
            @Nullable ThreadView view, String thread, InteractionView first, InteractionView last, int more) {
        @Nullable Instant closedAt = view == null ? null : view.closedAt();
        return thread(
                last.customerId(),
                thread,
                closedAt == null || last.recordedAt().isAfter(closedAt),
                closedAt,
                first.occurredAt(),
                last,
                (view == null ? 0 : view.interactions()) + more);
    }

    static ThreadView close(ThreadView view, Instant at) {
        return copy(view, false, at, view.startedAt(), view.lastWord(), view.interactions());
    }

    private static ThreadView thread(
            String customer,
            String thread,
            boolean open,
            @Nullable Instant closedAt,
            Instant startedAt,
            InteractionView last,
            long interactions) {
        return new ThreadView(
                customer,
                thread,
                open,
                closedAt,
                startedAt,
                last.occurredAt(),
                last.channel(),
                last.direction(),
                last.summary(),
                last.handledBy(),
                interactions);
    }

    private static ThreadView copy(
            ThreadView view,
            boolean open,
            @Nullable Instant closedAt,
            Instant startedAt,
            @Nullable String lastWord,
            long interactions) {
        return new ThreadView(
                view.customerId(),
                view.thread(),
                open,
                closedAt,
                startedAt,
                view.lastAt(),
                view.lastChannel(),
                view.lastDirection(),
                lastWord,
                view.lastHandledBy(),
                interactions);
    }
}
