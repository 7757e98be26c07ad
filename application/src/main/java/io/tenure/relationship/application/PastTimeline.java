package io.tenure.relationship.application;

import io.tenure.relationship.events.InteractionRecorded;
import io.tenure.relationship.queries.InteractionView;
import io.tenure.relationship.queries.TimelineQuery;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.views.Page;
import io.tenure.shared.views.UnknownCursor;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What had happened with a customer at a date, as it was known then: the newest first, repairs counted in. */
final class PastTimeline {

    private static final Comparator<InteractionView> NEWEST_FIRST =
            Comparator.comparing(InteractionView::occurredAt).reversed().thenComparing(InteractionView::id);

    private PastTimeline() {}

    /**
     * A page of it, whose cursor is the last interaction of the page before.
     *
     * @param records what had happened with each record of the customer
     * @throws UnknownCursor when it is none of these
     */
    static Page<InteractionView> page(Collection<List<RecordedEvent>> records, TimelineQuery query) {
        List<InteractionView> all = records.stream()
                .flatMap(List::stream)
                .flatMap(PastTimeline::interaction)
                .filter(view -> isAskedFor(view, query))
                .sorted(NEWEST_FIRST)
                .toList();
        int begin = begin(all, query.after());
        List<InteractionView> page = all.subList(begin, Math.min(all.size(), begin + query.limit()));
        return new Page<>(
                page, begin + page.size() < all.size() ? page.getLast().id() : null);
    }

    private static Stream<InteractionView> interaction(RecordedEvent recorded) {
        return recorded.event() instanceof InteractionRecorded event
                ? Stream.of(InteractionProjection.begin(event, recorded))
                : Stream.empty();
    }

    private static boolean isAskedFor(InteractionView view, TimelineQuery query) {
        return (query.kind() == null || query.kind() == view.kind())
                && (query.channel() == null || query.channel() == view.channel())
                && (query.thread() == null || query.thread().equals(view.thread()))
                && (query.from() == null || !view.occurredAt().isBefore(query.from()))
                && (query.to() == null || view.occurredAt().isBefore(query.to()));
    }

    private static int begin(List<InteractionView> all, @Nullable String after) {
        if (after == null) {
            return 0;
        }
        return 1
                + IntStream.range(0, all.size())
                        .filter(place -> all.get(place).id().equals(after))
                        .findFirst()
                        .orElseThrow(() -> new UnknownCursor(
                                "The cursor does not belong to this query. Ask for the first page again",
                                new NoSuchElementException(after)));
    }
}
