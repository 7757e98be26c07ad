package io.tenure.relationship.application;

import io.tenure.relationship.events.InteractionRecorded;
import io.tenure.relationship.queries.ThreadView;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Folds the interactions of a conversation into its last word. */
final class ThreadProjection {

    private ThreadProjection() {}

    static ThreadView apply(@Nullable ThreadView view, String thread, InteractionRecorded event) {
        if (view == null) {
            return new ThreadView(
                    event.customerId(),
                    thread,
                    true,
                    event.occurredAt(),
                    event.occurredAt(),
                    event.channel(),
                    event.direction(),
                    event.summary(),
                    event.handledBy(),
                    1);
        }
        if (event.occurredAt().isBefore(view.lastAt())) {
            return late(view, event.occurredAt());
        }
        return new ThreadView(
                view.customerId(),
                thread,
                true,
                view.startedAt(),
                event.occurredAt(),
                event.channel(),
                event.direction(),
                event.summary(),
                event.handledBy(),
                view.interactions() + 1);
    }

    static ThreadView close(ThreadView view) {
        return copy(view, false, view.startedAt(), view.lastWord(), view.interactions());
    }

    static ThreadView erase(ThreadView view) {
        return copy(view, view.open(), view.startedAt(), null, view.interactions());
    }

    /** An interaction that arrives late counts, but does not have the last word. */
    private static ThreadView late(ThreadView view, Instant occurredAt) {
        Instant start = occurredAt.isBefore(view.startedAt()) ? occurredAt : view.startedAt();
        return copy(view, view.open(), start, view.lastWord(), view.interactions() + 1);
    }

    private static ThreadView copy(
            ThreadView view, boolean open, Instant startedAt, @Nullable String lastWord, long interactions) {
        return new ThreadView(
                view.customerId(),
                view.thread(),
                open,
                startedAt,
                view.lastAt(),
                view.lastChannel(),
                view.lastDirection(),
                lastWord,
                view.lastHandledBy(),
                interactions);
    }
}
