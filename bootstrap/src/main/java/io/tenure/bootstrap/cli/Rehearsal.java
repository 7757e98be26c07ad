package io.tenure.bootstrap.cli;

import io.tenure.access.Caller;
import io.tenure.relationship.application.InteractionIds;
import io.tenure.relationship.application.port.in.InteractionDraft;
import io.tenure.relationship.application.port.in.InteractionReceipt;
import io.tenure.relationship.application.port.in.RecordInteractionUseCase;
import io.tenure.relationship.commands.Introduction;
import io.tenure.relationship.commands.RecordInteraction;
import io.tenure.relationship.domain.CustomerRelationshipDecider;
import io.tenure.relationship.events.RelationshipEvent;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.domain.Decision;
import io.tenure.shared.ids.TimeOrderedIds;
import io.tenure.shared.outcome.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/** Judges interactions as if each were the first of its customer, and records nothing. */
final class Rehearsal implements RecordInteractionUseCase {

    private final Clock clock = Clock.systemUTC();
    private final CustomerId nobody = new CustomerId(new TimeOrderedIds(clock).next());

    @Override
    public InteractionReceipt record(InteractionDraft draft, Caller caller) {
        String id = InteractionIds.of(draft.source(), draft.externalId());
        var introduction = new Introduction(Objects.requireNonNull(draft.profile()), List.of(), List.of());
        Decision<RelationshipEvent> decision = CustomerRelationshipDecider.decide(
                new RecordInteraction(nobody, draft.interaction(id), introduction, clock.instant()),
                CustomerRelationshipDecider.initial());
        return switch (decision) {
            case Decision.Accepted<RelationshipEvent> _ -> new InteractionReceipt.Recorded(id, nobody, 0, false);
            case Decision.Rejected<RelationshipEvent> rejected -> throw new Refusal(rejected.rejection());
        };
    }
}
