package io.tenure.shared.axon;

import io.tenure.shared.axon.Counter.Counted;
import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.projections.Projection;
import io.tenure.shared.views.OwnedViews;
import io.tenure.shared.views.ViewTransaction;
import io.tenure.shared.views.ViewType;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Notes every event it is given, and keeps how many there were in a view. Fails on order. */
final class Tally implements Projection {

    static final ViewType<Count> COUNTS =
            new ViewType<>("counts", Count.class, Count::id, List.of(), count -> List.of(), List.of());

    record Count(String id, long events, long sum) {}

    final Queue<RecordedEvent> seen = new ConcurrentLinkedQueue<>();
    volatile @Nullable Throwable failure;
    private final String name;

    Tally(String name) {
        this.name = name;
    }

    @Override
    public OwnedViews views() {
        return new OwnedViews(name, List.of(COUNTS));
    }

    @Override
    public void apply(RecordedEvent event, ViewTransaction views) {
        Count before = views.find(COUNTS, name).orElse(new Count(name, 0, 0));
        views.put(COUNTS, new Count(name, before.events() + 1, before.sum() + ((Counted) event.event()).total()));
        if (failure instanceof Error error) {
            throw error;
        }
        if (failure instanceof RuntimeException exception) {
            throw exception;
        }
        seen.add(event);
    }

    List<Long> positions() {
        return seen.stream().map(RecordedEvent::position).toList();
    }
}
