package io.tenure.relationship.application;

import io.tenure.relationship.queries.AsItWas;
import io.tenure.relationship.queries.CustomerView;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.ledger.EventCodec;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.ledger.RecordedCommit;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers how a record was at a date of the world, as far as it was known at a date of the ledger. */
final class PastCustomers {

    private static final int BLOCK = 1_000;

    private final Ledger ledger;
    private final EventCodec codec;

    PastCustomers(Ledger ledger, EventCodec codec) {
        this.ledger = ledger;
        this.codec = codec;
    }

    /** The record's own view at the two dates; empty when it was not known then. */
    Optional<CustomerView> find(String customer, @Nullable Instant asOf, @Nullable Instant knownAt) {
        @Nullable CustomerView view = null;
        for (RecordedEvent event : effective(customer, asOf, knownAt)) {
            view = CustomerProjection.apply(view, event);
        }
        return Optional.ofNullable(view);
    }

    /** What had happened with the record, repairs counted in; until whenever without a date of the world. */
    List<RecordedEvent> effective(String customer, @Nullable Instant asOf, @Nullable Instant knownAt) {
        return AsItWas.effective(read(customer, knownAt), asOf == null ? Instant.MAX : asOf);
    }

    /** The record's events as far as they were known, oldest first. */
    List<RecordedEvent> read(String customer, @Nullable Instant knownAt) {
        return read(customer, 0, knownAt);
    }

    /** The record's events after a sequence, oldest first. */
    List<RecordedEvent> after(String customer, long sequence) {
        return read(customer, sequence + 1, null).stream()
                .filter(event -> event.sequence() > sequence) // the first commit may have begun before
                .toList();
    }

    private List<RecordedEvent> read(String customer, long from, @Nullable Instant knownAt) {
        List<RecordedEvent> events = new ArrayList<>();
        long sequence = from;
        while (true) {
            List<RecordedCommit> commits = ledger.readStream(customer, sequence, BLOCK);
            for (RecordedCommit commit : commits) {
                if (knownAt != null && commit.recordedAt().isAfter(knownAt)) {
                    return events;
                }
                add(commit, events);
                sequence = commit.lastSequence() + 1;
            }
            if (commits.isEmpty()) {
                return events;
            }
        }
    }

    private void add(RecordedCommit commit, List<RecordedEvent> events) {
        for (int i = 0; i < commit.events().size(); i++) {
            events.add(new RecordedEvent(
                    commit.position() + i,
                    commit.stream(),
                    commit.firstSequence() + i,
                    commit.recordedAt(),
                    commit.metadata(),
                    codec.decode(commit.events().get(i), commit.stream()),
                    true));
        }
    }
}
