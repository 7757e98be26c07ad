package io.tenure.loyalty.application;

import io.tenure.relationship.events.InteractionCorrected;
import io.tenure.relationship.events.InteractionRetracted;
import io.tenure.shared.events.RecordedEvent;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which interactions of the records looked at last were corrected or retracted: the purchases of an imported year, each
 * heard by itself, would each read all that follow it.
 */
final class SeenRepairs {

    private static final int RECORDS = 10_000;

    private final Map<String, Stretch> records = new ConcurrentHashMap<>();

    /** Whether an interaction was, as far as is known here, not repaired between two sequences of its record. */
    boolean hasNone(String customer, String interaction, long after, long upTo) {
        Stretch seen = records.get(customer);
        return seen != null
                && seen.after() <= after
                && upTo <= seen.upTo()
                && !seen.repaired().contains(interaction);
    }

    /** @param events all that followed a sequence of the record when they were read */
    void seen(String customer, long after, List<RecordedEvent> events) {
        if (events.isEmpty()) {
            return;
        }
        if (records.size() >= RECORDS) {
            records.clear();
        }
        Set<String> repaired = new HashSet<>();
        for (RecordedEvent recorded : events) {
            switch (recorded.event()) {
                case InteractionCorrected e -> repaired.add(e.interactionId());
                case InteractionRetracted e -> repaired.add(e.interactionId());
                default -> {}
            }
        }
        records.put(customer, new Stretch(after, events.getLast().sequence(), Set.copyOf(repaired)));
    }

    private record Stretch(long after, long upTo, Set<String> repaired) {}
}
