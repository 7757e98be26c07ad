package io.tenure.relationship.application;

import io.tenure.relationship.queries.ThreadView;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Conversations that run over several records of one customer, seen as one each. */
final class Conversations {

    private Conversations() {}

    /** The parts, those of the same thread made one; each is the customer's, whichever record holds it. */
    static List<ThreadView> joined(String customer, List<ThreadView> parts) {
        Map<String, List<ThreadView>> byThread = parts.stream()
                .collect(Collectors.groupingBy(ThreadView::thread, LinkedHashMap::new, Collectors.toList()));
        return byThread.values().stream().map(same -> join(customer, same)).toList();
    }

    /** Whoever spoke last has the last word; the conversation is open while any part of it is. */
    private static ThreadView join(String customer, List<ThreadView> parts) {
        ThreadView last = parts.stream()
                .max(Comparator.comparing(ThreadView::lastAt).thenComparing(ThreadView::customerId))
                .orElseThrow();
        return new ThreadView(
                customer,
                last.thread(),
                parts.stream().anyMatch(ThreadView::open),
                last.closedAt(),
                parts.stream()
                        .map(ThreadView::startedAt)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                last.lastAt(),
                last.lastChannel(),
                last.lastDirection(),
                last.lastWord(),
                last.lastHandledBy(),
                parts.stream().mapToLong(ThreadView::interactions).sum());
    }
}
