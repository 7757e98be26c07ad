package io.tenure.relationship.application;

import io.tenure.relationship.queries.CustomerView;
import io.tenure.shared.events.RecordedEvent;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Customers as they were, united with the records that were merged into them then, split again since or not. */
final class PastFamilies {

    private final PastCustomers past;
    private final Function<String, Optional<CustomerView>> row;

    PastFamilies(PastCustomers past, Function<String, Optional<CustomerView>> row) {
        this.past = past;
        this.row = row;
    }

    Optional<CustomerView> find(CustomerView now, @Nullable Instant asOf, @Nullable Instant knownAt) {
        Map<String, CustomerView> then = then(now, asOf, knownAt);
        return Optional.ofNullable(then.get(now.id())).map(root -> united(root, membersOf(root, then)));
    }

    /** What had happened with each record that the customer was made of then, its own first. */
    Optional<SequencedMap<String, List<RecordedEvent>>> events(
            CustomerView now, @Nullable Instant asOf, @Nullable Instant knownAt) {
        if (now.members().isEmpty() && now.pastMembers().isEmpty()) {
            return Optional.of(events(List.of(now.id()), asOf, knownAt))
                    .filter(alone -> !alone.firstEntry().getValue().isEmpty());
        }
        Map<String, CustomerView> then = then(now, asOf, knownAt);
        return Optional.ofNullable(then.get(now.id()))
                .map(root -> Stream.concat(Stream.of(root), membersOf(root, then).stream()))
                .map(records -> events(records.map(CustomerView::id).toList(), asOf, knownAt));
    }

    private SequencedMap<String, List<RecordedEvent>> events(
            List<String> records, @Nullable Instant asOf, @Nullable Instant knownAt) {
        SequencedMap<String, List<RecordedEvent>> events = new LinkedHashMap<>();
        records.forEach(record -> events.put(record, past.effective(record, asOf, knownAt)));
        return events;
    }

    private Map<String, CustomerView> then(CustomerView now, @Nullable Instant asOf, @Nullable Instant knownAt) {
        Set<String> kin = new LinkedHashSet<>();
        addKin(now, kin);
        Map<String, CustomerView> then = new LinkedHashMap<>();
        kin.forEach(member -> past.find(member, asOf, knownAt).ifPresent(view -> then.put(member, view)));
        return then;
    }

    private void addKin(CustomerView view, Set<String> kin) {
        if (kin.add(view.id())) {
            Stream.concat(view.members().stream(), view.pastMembers().stream())
                    .flatMap(member -> row.apply(member).stream())
                    .forEach(member -> addKin(member, kin));
        }
    }

    private static List<CustomerView> membersOf(CustomerView root, Map<String, CustomerView> then) {
        return then.values().stream()
                .filter(view -> isBelow(view, root.id(), then))
                .toList();
    }

    private static CustomerView united(CustomerView root, List<CustomerView> members) {
        return withMembers(Family.united(root, members), members);
    }

    private static boolean isBelow(CustomerView view, String root, Map<String, CustomerView> all) {
        @Nullable String above = view.mergedInto();
        while (above != null && !above.equals(root)) {
            CustomerView next = all.get(above);
            above = next == null ? null : next.mergedInto();
        }
        return above != null;
    }

    private static CustomerView withMembers(CustomerView root, List<CustomerView> members) {
        CustomerViewEditor editor = new CustomerViewEditor(root);
        members.stream()
                .filter(member -> root.id().equals(member.mergedInto()))
                .forEach(member -> editor.members.add(member.id()));
        editor.together = root.together();
        return editor.view();
    }
}
