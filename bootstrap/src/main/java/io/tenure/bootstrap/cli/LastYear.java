package io.tenure.bootstrap.cli;

import io.tenure.access.Caller;
import io.tenure.relationship.application.port.in.InteractionDraft;
import io.tenure.relationship.application.port.in.InteractionReceipt;
import io.tenure.relationship.application.port.in.RecordInteractionUseCase;
import java.time.Duration;
import java.time.Instant;

/** Tells the wholesaler's year of 2011 as the year just past, by whole weeks so that each day of the week stays. */
record LastYear(RecordInteractionUseCase recordInteraction, Duration later) implements RecordInteractionUseCase {

    private static final Instant LAST_INVOICE = Instant.parse("2011-12-09T12:50:00Z");
    private static final int WEEK = 7;

    static LastYear endingAt(Instant end, RecordInteractionUseCase recordInteraction) {
        long weeks = Duration.between(LAST_INVOICE, end).toDays() / WEEK;
        return new LastYear(recordInteraction, Duration.ofDays(weeks * WEEK));
    }

    @Override
    public InteractionReceipt record(InteractionDraft draft, Caller caller) {
        return recordInteraction.record(
                new InteractionDraft(
                        draft.source(),
                        draft.externalId(),
                        draft.customer(),
                        draft.createUnknown(),
                        draft.profile(),
                        draft.kind(),
                        draft.channel(),
                        draft.direction(),
                        draft.occurredAt().plus(later),
                        draft.amount(),
                        draft.items(),
                        draft.thread(),
                        draft.summary(),
                        draft.attributes(),
                        draft.dueAt() == null ? null : draft.dueAt().plus(later),
                        draft.refersTo(),
                        draft.handledBy()),
                caller);
    }
}
