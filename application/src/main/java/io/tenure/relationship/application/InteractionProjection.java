package io.tenure.relationship.application;

import io.tenure.relationship.events.InteractionCorrected;
import io.tenure.relationship.events.InteractionRecorded;
import io.tenure.relationship.queries.InteractionView;
import io.tenure.shared.domain.Personal;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.ledger.Metadata;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Folds what is told of one interaction into its entry in the timeline. */
final class InteractionProjection {

    private InteractionProjection() {}

    static InteractionView begin(InteractionRecorded event, RecordedEvent recorded) {
        return new InteractionView(
                event.interactionId(),
                event.customerId(),
                event.source(),
                event.externalId(),
                event.kind(),
                event.channel(),
                event.direction(),
                event.occurredAt(),
                recorded.recordedAt(),
                event.amount(),
                event.currency(),
                event.items(),
                event.thread(),
                event.summary(),
                event.attributes(),
                event.dueAt(),
                event.refersTo(),
                event.handledBy(),
                recorded.metadata().getOrDefault(Metadata.ACTOR, ""),
                null,
                null,
                recorded.position());
    }

    static InteractionView correct(InteractionView view, InteractionCorrected event, long position) {
        return new InteractionView(
                view.id(),
                view.customerId(),
                view.source(),
                view.externalId(),
                event.kind(),
                event.channel(),
                event.direction(),
                event.occurredAt(),
                view.recordedAt(),
                event.amount(),
                event.currency(),
                event.items(),
                event.thread(),
                event.summary(),
                event.attributes(),
                event.dueAt(),
                event.refersTo(),
                event.handledBy(),
                view.recordedBy(),
                event.reason(),
                view.retractedBecause(),
                position);
    }

    static InteractionView retract(InteractionView view, String reason, long position) {
        return copy(view, view.thread(), view.summary(), view.attributes(), view.correctedBecause(), reason, position);
    }

    static InteractionView erase(InteractionView view, long position) {
        return copy(
                view, null, null, Map.of(), erased(view.correctedBecause()), erased(view.retractedBecause()), position);
    }

    /** That there was a reason stays known, for it says what counts; its words do not. */
    private static @Nullable String erased(@Nullable String reason) {
        return reason == null ? null : Personal.ERASED;
    }

    private static InteractionView copy(
            InteractionView view,
            @Nullable String thread,
            @Nullable String summary,
            Map<String, String> attributes,
            @Nullable String correctedBecause,
            @Nullable String retractedBecause,
            long position) {
        return new InteractionView(
                view.id(),
                view.customerId(),
                view.source(),
                view.externalId(),
                view.kind(),
                view.channel(),
                view.direction(),
                view.occurredAt(),
                view.recordedAt(),
                view.amount(),
                view.currency(),
                view.items(),
                thread,
                summary,
                attributes,
                view.dueAt(),
                view.refersTo(),
                view.handledBy(),
                view.recordedBy(),
                correctedBecause,
                retractedBecause,
                position);
    }
}
