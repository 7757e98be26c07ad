package io.tenure.loyalty.application;

import io.tenure.shared.jobs.Run;
import io.tenure.shared.views.Page;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewQuery.Filter;
import io.tenure.shared.views.ViewType;
import io.tenure.shared.views.Views;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Works through views whose time has come. */
final class Due {

    private Due() {}

    /**
     * Shows each view whose time is not after a moment, the longest overdue first.
     *
     * @param field in which a view has its time, in milliseconds
     * @param run told how many were shown
     */
    static <V> void forEach(Views views, ViewType<V> type, String field, Instant until, Run run, Consumer<V> deed) {
        forEachPage(views, type, field, until, run, page -> page.forEach(deed));
    }

    /** The same by pages, for who deals with several at once. */
    static <V> void forEachPage(
            Views views, ViewType<V> type, String field, Instant until, Run run, Consumer<List<V>> deed) {
        List<Filter> due = List.of(new Filter.Between(field, null, until.toEpochMilli() + 1));
        long done = 0;
        @Nullable String after = null;
        do {
            Page<V> page = views.page(type, new ViewQuery(due, null, field, false, after, ViewQuery.LARGEST_PAGE));
            deed.accept(page.views());
            done += page.views().size();
            run.progress(done, 0, "");
            after = page.next();
        } while (after != null);
    }
}
