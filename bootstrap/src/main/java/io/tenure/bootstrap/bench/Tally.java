package io.tenure.bootstrap.bench;

import io.tenure.shared.events.RecordedEvent;
import io.tenure.shared.projections.Projection;
import io.tenure.shared.views.OwnedViews;
import io.tenure.shared.views.ViewTransaction;
import io.tenure.shared.views.ViewType;
import java.util.List;

/** Counts the events of each kind; the least that a projection can do. */
final class Tally implements Projection {

    static final String NAME = "tally";

    private static final ViewType<Count> COUNTS =
            new ViewType<>("count", Count.class, Count::kind, List.of(), count -> List.of(), List.of());

    static final OwnedViews OWNED = new OwnedViews(NAME, List.of(COUNTS));

    /** How many events of a kind there were. */
    record Count(String kind, long events) {}

    @Override
    public OwnedViews views() {
        return OWNED;
    }

    @Override
    public void apply(RecordedEvent event, ViewTransaction views) {
        String kind = event.event().getClass().getSimpleName();
        long before = views.find(COUNTS, kind).map(Count::events).orElse(0L);
        views.put(COUNTS, new Count(kind, before + 1));
    }
}
