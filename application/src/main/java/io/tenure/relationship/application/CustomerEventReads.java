package io.tenure.relationship.application;

import io.tenure.access.AccessLog;
import io.tenure.access.Caller;
import io.tenure.relationship.events.CustomerMerged;
import io.tenure.relationship.queries.CustomerEvents;
import io.tenure.relationship.queries.CustomerView;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.views.Views;
import io.tenure.shared.views.ViewsFailure;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/** Hands out what happened with customers, within what each caller may see. */
final class CustomerEventReads implements CustomerEvents {

    private final Views views;
    private final PastCustomers past;
    private final PastFamilies pastFamilies;
    private final Gate gate;
    private final Freshness freshness;
    private final AccessLog accessLog;

    CustomerEventReads(Views views, PastCustomers past, Gate gate, Freshness freshness, AccessLog accessLog) {
        this.views = views;
        this.past = past;
        this.pastFamilies = new PastFamilies(past, this::row);
        this.gate = gate;
        this.freshness = freshness;
        this.accessLog = accessLog;
    }

    @Override
    public List<RecordedEvent> ofRecord(String customerId) {
        return past.read(customerId, null);
    }

    @Override
    public List<RecordedEvent> ofRecord(String customerId, long afterSequence) {
        return past.after(customerId, afterSequence);
    }

    @Override
    public SequencedMap<String, List<RecordedEvent>> ofKin(String customerId) {
        List<RecordedEvent> own = ofRecord(customerId);
        if (!own.isEmpty() && !freshness.reaches(own.getLast().position())) {
            throw new ViewsFailure("The views do not show yet which records are one customer. Try again");
        }
        SequencedMap<String, List<RecordedEvent>> kin = new LinkedHashMap<>();
        Deque<String> waiting = new ArrayDeque<>(List.of(customerId));
        while (!waiting.isEmpty()) {
            String id = waiting.remove();
            if (!kin.containsKey(id)) {
                List<RecordedEvent> events = id.equals(customerId) ? own : ofRecord(id);
                kin.put(id, events);
                waiting.addAll(survivors(events));
                row(id).ifPresent(view -> {
                    waiting.addAll(view.members());
                    waiting.addAll(view.pastMembers());
                });
            }
        }
        return kin;
    }

    private static List<String> survivors(List<RecordedEvent> events) {
        return events.stream()
                .map(RecordedEvent::event)
                .filter(CustomerMerged.class::isInstance)
                .map(merged -> ((CustomerMerged) merged).into())
                .toList();
    }

    @Override
    public Optional<SequencedMap<String, List<RecordedEvent>>> asOf(String customerId, Instant asOf) {
        return row(customerId).flatMap(now -> pastFamilies.events(now, asOf, null));
    }

    @Override
    public Optional<SequencedMap<String, List<RecordedEvent>>> asOf(
            CustomerId id, @Nullable Instant asOf, @Nullable Instant knownAt, Caller caller, String what) {
        Gate.requireReader(caller);
        return row(id.value()).filter(view -> gate.maySee(view, caller)).flatMap(now -> {
            accessLog.read(caller, what, List.of(now.id()));
            return pastFamilies.events(now, asOf, knownAt);
        });
    }

    private Optional<CustomerView> row(String id) {
        return views.find(RelationshipViews.CUSTOMERS, id);
    }
}
