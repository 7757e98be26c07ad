package io.tenure.relationship.csv;

import io.tenure.relationship.application.InteractionIds;
import io.tenure.relationship.application.port.in.InteractionDraft;
import java.util.List;
import java.util.Optional;

/**
 * An interaction to record, and the lines that it came from.
 *
 * @param refersToSale whether the sale behind it is looked for
 */
record Planned(InteractionDraft draft, List<Line> lines, boolean refersToSale) {

    Planned {
        lines = List.copyOf(lines);
    }

    String id() {
        return InteractionIds.of(draft.source(), draft.externalId());
    }

    /** What is to be recorded, with the sale behind it. */
    InteractionDraft referringTo(Optional<String> sale) {
        return new InteractionDraft(
                draft.source(),
                draft.externalId(),
                draft.customer(),
                draft.createUnknown(),
                draft.profile(),
                draft.kind(),
                draft.channel(),
                draft.direction(),
                draft.occurredAt(),
                draft.amount(),
                draft.items(),
                draft.thread(),
                draft.summary(),
                draft.attributes(),
                draft.dueAt(),
                sale.orElse(null),
                draft.handledBy());
    }
}
