package io.tenure.relationship.application;

import io.tenure.relationship.queries.Activity;
import io.tenure.relationship.queries.CustomerView;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Records that were found to be one customer, seen together. */
final class Family {

    private Family() {}

    /** Every record merged into this one, directly or through another; itself not included. */
    static List<CustomerView> members(CustomerView root, Function<String, Optional<CustomerView>> find) {
        Map<String, CustomerView> found = new LinkedHashMap<>();
        Deque<String> waiting = new ArrayDeque<>(root.members());
        while (!waiting.isEmpty()) {
            String id = waiting.remove();
            find.apply(id).filter(view -> !found.containsKey(id)).ifPresent(view -> {
                found.put(id, view);
                waiting.addAll(view.members());
            });
        }
        return List.copyOf(found.values());
    }

    /** The ids of all records of the customer, that of the root first. */
    static List<String> records(CustomerView root, Function<String, Optional<CustomerView>> find) {
        return Stream.concat(Stream.of(root), members(root, find).stream())
                .map(CustomerView::id)
                .toList();
    }

    /** The record that stands for this one in the end. */
    static CustomerView root(CustomerView view, Function<String, Optional<CustomerView>> find) {
        CustomerView root = view;
        while (root.mergedInto() != null) {
            root = find.apply(root.mergedInto()).orElseThrow();
        }
        return root;
    }

    /** The root with the activity and the words of its members counted in. */
    static CustomerView countedIn(CustomerView root, List<CustomerView> members) {
        CustomerViewEditor editor = new CustomerViewEditor(root);
        editor.together = members.stream().map(CustomerView::own).reduce(root.own(), Activity::plus);
        editor.words = members.stream()
                .flatMap(member -> RelationshipViews.words(member).stream())
                .distinct()
                .toList();
        return editor.view();
    }

    /** The root as a person sees it: with everything that is known of its members. */
    static CustomerView united(CustomerView root, List<CustomerView> members) {
        CustomerViewEditor editor = new CustomerViewEditor(countedIn(root, members));
        for (CustomerView member : members) {
            editor.externalIds.addAll(member.externalIds());
            member.contactPoints().stream()
                    .filter(contact -> editor.contactPoints.stream()
                            .noneMatch(known -> known.kind() == contact.kind()
                                    && known.value().equals(contact.value())))
                    .forEach(editor.contactPoints::add);
            member.consents().forEach(editor::consent);
            editor.stakeholders.addAll(member.stakeholders());
            member.tags().stream().filter(tag -> !editor.tags.contains(tag)).forEach(editor.tags::add);
        }
        return editor.view();
    }
}
