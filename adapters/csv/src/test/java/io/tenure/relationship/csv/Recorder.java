package io.tenure.relationship.csv;

import io.tenure.access.Caller;
import io.tenure.relationship.application.InteractionIds;
import io.tenure.relationship.application.port.in.CustomerRef;
import io.tenure.relationship.application.port.in.InteractionDraft;
import io.tenure.relationship.application.port.in.InteractionReceipt;
import io.tenure.relationship.application.port.in.RecordInteractionUseCase;
import io.tenure.relationship.application.port.in.RecordedBefore;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.queries.InteractionView;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.domain.Money;
import io.tenure.shared.ledger.StreamConflict;
import io.tenure.shared.outcome.Refusal;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Records in memory, each interaction once. */
final class Recorder implements RecordInteractionUseCase, RecordedBefore {

    private static final CustomerId SOMEBODY = new CustomerId("018f0000-0000-7000-8000-000000000001");

    final Map<String, InteractionDraft> recorded = new ConcurrentHashMap<>();
    final Map<String, InteractionView> before = new ConcurrentHashMap<>();
    private final List<String> refused;

    /** @param refused external ids that a rule forbids */
    Recorder(String... refused) {
        this.refused = List.of(refused);
    }

    @Override
    public InteractionReceipt record(InteractionDraft draft, Caller caller) {
        if (draft.externalId().startsWith("BUSY")) {
            throw new StreamConflict("somebody", 3, 4);
        }
        if (refused.contains(draft.externalId())) {
            throw Refusal.of("relationship.items-too-many", "At most 10,000 items fit");
        }
        String id = InteractionIds.of(draft.source(), draft.externalId());
        return recorded.putIfAbsent(draft.externalId(), draft) == null
                ? new InteractionReceipt.Recorded(id, SOMEBODY, recorded.size(), false)
                : new InteractionReceipt.Duplicate(id, SOMEBODY, 1, false);
    }

    @Override
    public Optional<InteractionView> find(String interactionId) {
        return Optional.ofNullable(before.get(interactionId));
    }

    @Override
    public Stream<InteractionView> purchases(CustomerRef customer, Instant until) {
        return before.values().stream()
                .filter(view -> view.kind() == InteractionKind.PURCHASE)
                .filter(view -> customer.equals(the(view.externalId()).customer())
                        && view.occurredAt().isBefore(until))
                .sorted(Comparator.comparing(InteractionView::occurredAt).reversed());
    }

    /** What is recorded by now was before what is imported next. */
    void nextImport() {
        recorded.values().forEach(draft -> {
            InteractionView view = view(draft);
            before.put(view.id(), view);
        });
    }

    private static InteractionView view(InteractionDraft draft) {
        Money amount = draft.amount();
        return new InteractionView(
                InteractionIds.of(draft.source(), draft.externalId()),
                SOMEBODY.value(),
                draft.source(),
                draft.externalId(),
                draft.kind(),
                draft.channel(),
                draft.direction(),
                draft.occurredAt(),
                draft.occurredAt(),
                amount == null ? null : amount.amount(),
                amount == null ? null : amount.currency().getCurrencyCode(),
                draft.items(),
                draft.thread(),
                draft.summary(),
                draft.attributes(),
                draft.dueAt(),
                draft.refersTo(),
                draft.handledBy(),
                "import",
                null,
                null,
                1);
    }

    InteractionDraft the(String externalId) {
        InteractionDraft draft = recorded.get(externalId);
        if (draft == null) {
            throw new AssertionError(externalId + " was not recorded, only " + recorded.keySet());
        }
        return draft;
    }

    BigDecimal amount(String externalId) {
        return Objects.requireNonNull(the(externalId).amount()).amount();
    }

    @Nullable
    String country(String externalId) {
        return Objects.requireNonNull(the(externalId).profile()).country();
    }
}
