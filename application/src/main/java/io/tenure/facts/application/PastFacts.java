package io.tenure.facts.application;

import io.tenure.facts.domain.CustomerFacts;
import io.tenure.facts.domain.FactsFold;
import io.tenure.relationship.events.RelationshipEvent;
import io.tenure.shared.events.RecordedEvent;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Folds the facts of a customer from what had happened, by the fold that keeps them up to date. */
final class PastFacts {

    private PastFacts() {}

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
}
