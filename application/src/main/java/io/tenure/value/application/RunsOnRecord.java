package io.tenure.value.application;

import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.Views;
import io.tenure.value.queries.ValueRunView;
import java.util.List;
import java.util.Optional;

/** The runs as the views hold them; a trial is on record, and nothing follows from it. */
final class RunsOnRecord {

    private final Views views;

    RunsOnRecord(Views views) {
        this.views = views;
    }

    /** The newest first, trials among them. */
    List<ValueRunView> newest(int limit) {
        return views.page(ValueViews.RUNS, new ViewQuery(List.of(), null, "number", true, null, limit))
                .views();
    }

    Optional<ValueRunView> find(long number) {
        return views.find(ValueViews.RUNS, Long.toString(number));
    }

    /** The last one that was no trial, whether it values all customers yet or not. */
    Optional<ValueRunView> last() {
        return find(inForce().run());
    }

    /** The last one that values all customers. */
    Optional<ValueRunView> whole() {
        return find(inForce().whole());
    }

    /** Whether the newest run is a job's and has come to its end: it need not be made again. */
    boolean endedBy(String job) {
        return inForce().endedBy(job);
    }

    /** Whether a job went on with the newest run, which another had begun, and brought it to its end. */
    boolean finishedBy(String job) {
        return inForce().finishedBy(job);
    }

    /** The number of the run to come. */
    long next() {
        return newest(1).stream().findFirst().map(ValueRunView::number).orElse(0L) + 1;
    }

    private InForce inForce() {
        return views.find(ValueViews.IN_FORCE, InForce.ID).orElse(InForce.NONE);
    }
}
