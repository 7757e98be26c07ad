package io.tenure.relationship.portal;

import io.tenure.access.Caller;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.relationship.queries.InteractionView;
import io.tenure.relationship.queries.TimelineQuery;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.views.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the newest interactions of one kind: enough to draw, never a whole long history. */
@Component
class RecentInteractions {
    private static final int MOST = 1_000;
    private static final int PAGE = 200;

    private final CustomerQueries queries;

    RecentInteractions(CustomerQueries queries) {
        this.queries = queries;
    }

    Optional<InteractionView> newest(CustomerId id, InteractionKind kind, Caller caller) {
        return page(id, kind, null, null, 1, caller).views().stream().findFirst();
    }

    Found of(CustomerId id, InteractionKind kind, Instant from, Caller caller) {
        var views = new ArrayList<InteractionView>();
        @Nullable String after = null;
        do {
            var page = page(id, kind, from, after, PAGE, caller);
            views.addAll(page.views());
            after = page.next();
        } while (after != null && views.size() < MOST);
        return new Found(views, after == null);
    }

    private Page<InteractionView> page(
            CustomerId id,
            InteractionKind kind,
            @Nullable Instant from,
            @Nullable String after,
            int limit,
            Caller caller) {
        return queries.timeline(id, new TimelineQuery(kind, null, null, from, null, after, limit), caller);
    }

    /**
     * What was found, newest first.
     *
     * @param complete false when there is more than was read
     */
    record Found(List<InteractionView> views, boolean complete) {
        /** Of some months those that were read to their beginning. */
        Months wholeMonths(Months months) {
            return complete
                    ? months
                    : months.from(months.of(views.getLast().occurredAt()).plusMonths(1));
        }
    }
}
