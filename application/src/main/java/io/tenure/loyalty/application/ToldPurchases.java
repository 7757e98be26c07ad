package io.tenure.loyalty.application;

import io.tenure.access.Caller;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.Purchase;
import io.tenure.relationship.events.InteractionCorrected;
import io.tenure.relationship.events.InteractionRecorded;
import io.tenure.relationship.events.InteractionRetracted;
import io.tenure.relationship.queries.CustomerEvents;
import io.tenure.segmentation.queries.MembershipView;
import io.tenure.segmentation.queries.SegmentQueries;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.ledger.Ledger;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was told of purchases, as it stands in the ledger now. */
final class ToldPurchases {

    private final CustomerEvents events;
    private final SegmentQueries segments;
    private final Ledger ledger;
    private final SeenRepairs repairs = new SeenRepairs();

    ToldPurchases(CustomerEvents events, SegmentQueries segments, Ledger ledger) {
        this.events = events;
        this.segments = segments;
        this.ledger = ledger;
    }

    /** The last that was told of an interaction. */
    Optional<Told> find(String customer, String interaction) {
        return last(events.ofRecord(customer), interaction);
    }

    /** The same, also where another record has it that is, or was, one customer with this one. */
    Optional<Told> findOfKin(String customer, String interaction) {
        return find(customer, interaction).or(() -> events.ofKin(customer).values().stream()
                .flatMap(kin -> last(kin, interaction).stream())
                .findFirst());
    }

    /** What is told by now of what was told at a sequence of the record's stream. */
    Told byNow(Told known, long sequence) {
        long end = ledger.lastSequence(known.customerId());
        if (end <= sequence || repairs.hasNone(known.customerId(), known.id(), sequence, end)) {
            return known;
        }
        List<RecordedEvent> since = events.ofRecord(known.customerId(), sequence);
        repairs.seen(known.customerId(), sequence, since);
        Told last = known;
        for (RecordedEvent recorded : since) {
            last = Objects.requireNonNull(next(last, recorded.event(), known.id()));
        }
        return last;
    }

    /** Whether nothing is told of a customer after a position; spares most the whole stream of the record. */
    boolean isLast(String customer, long position) {
        return ledger.readStream(customer, ledger.lastSequence(customer), 1).stream()
                .allMatch(commit -> commit.lastPosition() <= position);
    }

    /** What an interaction went on record as, whatever it was corrected to since. */
    Optional<Told> first(String customer, String interaction) {
        return events.ofRecord(customer).stream()
                .flatMap(recorded -> Stream.ofNullable(next(null, recorded.event(), interaction)))
                .findFirst();
    }

    /** What an interaction was ever said to refer to. */
    Set<String> everReferredTo(String customer, String interaction) {
        return events.ofRecord(customer).stream()
                .flatMap(recorded -> Stream.ofNullable(next(null, recorded.event(), interaction)))
                .flatMap(told -> Stream.ofNullable(told.refersTo()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Optional<Told> last(List<RecordedEvent> events, String interaction) {
        @Nullable Told last = null;
        for (RecordedEvent recorded : events) {
            last = next(last, recorded.event(), interaction);
        }
        return Optional.ofNullable(last);
    }

    /** The last that was told of each interaction of a record. */
    Collection<Told> all(String customer) {
        Map<String, Told> last = new HashMap<>();
        for (RecordedEvent recorded : events.ofRecord(customer)) {
            switch (recorded.event()) {
                case InteractionRecorded e -> last.put(e.interactionId(), Told.of(e));
                case InteractionCorrected e -> last.compute(e.interactionId(), (_, told) -> corrected(told, e));
                case InteractionRetracted e -> last.computeIfPresent(e.interactionId(), (_, told) -> told.taken());
                default -> {}
            }
        }
        return last.values();
    }

    private static @Nullable Told next(@Nullable Told last, Object event, String interaction) {
        return switch (event) {
            case InteractionRecorded e when e.interactionId().equals(interaction) -> Told.of(e);
            case InteractionCorrected e when e.interactionId().equals(interaction) -> corrected(last, e);
            case InteractionRetracted e
            when e.interactionId().equals(interaction) -> last == null ? null : last.taken();
            default -> last;
        };
    }

    /** What is taken back stays so: older ledgers hold corrections that did not know of it. */
    private static Told corrected(@Nullable Told last, InteractionCorrected correction) {
        return last != null && last.retracted() ? last : Told.of(correction);
    }

    /** The purchase as a programme sees it; segments are looked up only where a rule asks for them. */
    Purchase purchase(Told told, Programme programme) {
        return told.purchase(programme.asksFor("segments") ? segments(told.customerId()) : List.of());
    }

    private List<String> segments(String customer) {
        return segments.ofCustomer(new CustomerId(customer), Caller.SYSTEM).stream()
                .flatMap(all -> all.current().stream())
                .map(MembershipView::segment)
                .sorted()
                .toList();
    }
}
