package io.tenure.relationship.csv;

import io.tenure.access.Caller;
import io.tenure.relationship.application.InteractionIds;
import io.tenure.relationship.application.port.in.InteractionDraft;
import io.tenure.relationship.application.port.in.InteractionReceipt;
import io.tenure.relationship.application.port.in.RecordInteractionUseCase;
import io.tenure.relationship.application.port.in.Refusal;
import io.tenure.shared.domain.CustomerId;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Records in memory, each interaction once. */
final class Recorder implements RecordInteractionUseCase {

    private static final CustomerId SOMEBODY = new CustomerId("018f0000-0000-7000-8000-000000000001");

    final Map<String, InteractionDraft> recorded = new ConcurrentHashMap<>();
    private final List<String> refused;

    /** @param refused external ids that a rule forbids */
    Recorder(String... refused) {
        this.refused = List.of(refused);
    }

    @Override
    public InteractionReceipt record(InteractionDraft draft, Caller caller) {
        if (refused.contains(draft.externalId())) {
            throw Refusal.of("relationship.items-too-many", "At most 10,000 items fit");
        }
        String id = InteractionIds.of(draft.source(), draft.externalId());
        return recorded.putIfAbsent(draft.externalId(), draft) == null
                ? new InteractionReceipt.Recorded(id, SOMEBODY, recorded.size(), false)
                : new InteractionReceipt.Duplicate(id, SOMEBODY, 1);
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
