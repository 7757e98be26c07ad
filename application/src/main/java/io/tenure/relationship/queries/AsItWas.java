package io.tenure.relationship.queries;

import io.tenure.relationship.events.CustomerRegistered;
import io.tenure.relationship.events.InteractionCorrected;
import io.tenure.relationship.events.InteractionRecorded;
import io.tenure.relationship.events.InteractionRetracted;
import io.tenure.relationship.events.RelationshipEvent;
import io.tenure.shared.events.RecordedEvent;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Sorts out of what is known now what had happened by a date. */
public final class AsItWas {

    private AsItWas() {}

    /**
     * What had happened with one record by a date, in the order of the ledger. A correction or retraction tells how an
     * interaction really was, so it counts whenever it was made: a retracted interaction never took place, a corrected
     * one took place as the correction says.
     *
     * @param known the events of the record's stream, the first ones or all
     */
    public static List<RecordedEvent> effective(List<RecordedEvent> known, Instant asOf) {
        Map<String, InteractionCorrected> corrections = new HashMap<>();
        Set<String> retracted = new HashSet<>();
        for (RecordedEvent recorded : known) {
            switch ((RelationshipEvent) recorded.event()) {
                case InteractionCorrected corrected -> corrections.put(corrected.interactionId(), corrected);
                case InteractionRetracted gone -> retracted.add(gone.interactionId());
                default -> {}
            }
        }
        return known.stream()
                .filter(recorded -> !isRepair(recorded))
                .filter(recorded -> !(recorded.event() instanceof InteractionRecorded interaction
                        && retracted.contains(interaction.interactionId())))
                .map(recorded -> asCorrected(recorded, corrections))
                .filter(recorded ->
                        !((RelationshipEvent) recorded.event()).occurredAt().isAfter(asOf)
                                || (recorded.event() instanceof CustomerRegistered && recorded.sequence() == 0))
                .toList();
    }

    private static boolean isRepair(RecordedEvent recorded) {
        return recorded.event() instanceof InteractionCorrected || recorded.event() instanceof InteractionRetracted;
    }

    private static RecordedEvent asCorrected(RecordedEvent recorded, Map<String, InteractionCorrected> corrections) {
        if (!(recorded.event() instanceof InteractionRecorded interaction)
                || !corrections.containsKey(interaction.interactionId())) {
            return recorded;
        }
        InteractionCorrected how = Objects.requireNonNull(corrections.get(interaction.interactionId()));
        return new RecordedEvent(
                recorded.position(),
                recorded.stream(),
                recorded.sequence(),
                recorded.recordedAt(),
                recorded.metadata(),
                recorded(how),
                recorded.replay());
    }

    private static InteractionRecorded recorded(InteractionCorrected how) {
        return new InteractionRecorded(
                how.customerId(),
                how.interactionId(),
                how.source(),
                how.externalId(),
                how.kind(),
                how.channel(),
                how.direction(),
                how.amount(),
                how.currency(),
                how.items(),
                how.thread(),
                how.summary(),
                how.attributes(),
                how.dueAt(),
                how.refersTo(),
                how.handledBy(),
                how.occurredAt());
    }
}
