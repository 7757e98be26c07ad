package io.tenure.facts.application;

import io.tenure.facts.domain.CustomerFacts;
import io.tenure.facts.domain.FactsFold;
import io.tenure.relationship.events.CustomerMerged;
import io.tenure.relationship.events.CustomerSplit;
import io.tenure.relationship.events.RelationshipEvent;
import io.tenure.relationship.queries.CustomerEvents;
import io.tenure.shared.events.RecordedEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Folds the facts of a customer from what had happened, by the fold that keeps them up to date. */
record PastFacts(FactsFold fold, CustomerEvents events) {

    /** @param records that the customer was made of, its own first */
    record Then(CustomerFacts facts, List<String> records) {}

    /** The facts of one record; empty when it was not known. */
    static Optional<CustomerFacts> fold(FactsFold fold, List<RecordedEvent> effective) {
        return Optional.ofNullable(fold.fold(effective.stream()
                .map(recorded -> (RelationshipEvent) recorded.event())
                .toList()));
    }

    /** The facts of a customer that was made of several records, its own first. */
    static Optional<CustomerFacts> together(FactsFold fold, Collection<List<RecordedEvent>> records) {
        return records.stream().flatMap(record -> fold(fold, record).stream()).reduce(CustomerFacts::plus);
    }

    /** The facts as they were at the end of a day; empty for a record that another stood for then. */
    Optional<Then> find(CustomerFacts now, LocalDate day) {
        Instant end =
                day.plusDays(1).atStartOfDay(ZoneId.of(now.zone())).toInstant().minusNanos(1);
        return events.asOf(now.customerId(), end)
                .filter(records -> !isMerged(records.firstEntry().getValue()))
                .flatMap(records ->
                        together(fold, records.values()).map(facts -> new Then(facts, List.copyOf(records.keySet()))));
    }

    private static boolean isMerged(List<RecordedEvent> own) {
        boolean merged = false;
        for (RecordedEvent recorded : own) {
            merged = recorded.event() instanceof CustomerMerged
                    || (merged && !(recorded.event() instanceof CustomerSplit));
        }
        return merged;
    }
}
