package io.tenure.shared.axon;

import io.tenure.shared.nodes.Duties;
import io.tenure.shared.projections.Projection;
import io.tenure.shared.projections.ProjectionStatus;
import io.tenure.shared.views.Views;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.TrackingToken;

/** Projections at work on one place of views, each in a processor of its own. */
final class ProjectionRun implements AutoCloseable {

    private static final int THREADS = 3;

    private final LedgerEventStore events;
    private final Views views;
    private final Processors processors;

    /**
     * Sets projections to work.
     *
     * @param first where a projection begins that has no views yet
     * @param watch who hears of events that are shown, asked anew each time
     * @param last the position after which a projection hears nothing more, by its name
     * @param longestWait for whoever writes to the views, until a projection counts as failed
     */
    ProjectionRun(
            LedgerEventStore events,
            Views views,
            List<Projection> projections,
            Supplier<TrackingToken> first,
            ToLongFunction<String> last,
            Duties duties,
            Supplier<ShownEvents> watch,
            Duration longestWait) {
        this.events = events;
        this.views = views;
        ViewTransactions transactions = new ViewTransactions(views);
        ViewsTokenStore tokens = new ViewsTokenStore(transactions, first, duties);
        this.processors = new Processors("projections", THREADS, threads -> projections.stream()
                .sorted(Comparator.comparing(Projection::name))
                .map(projection -> new LedgerProcessor(
                        new ProjectionListener(projection, transactions, watch),
                        new LedgerSource(events, last.applyAsLong(projection.name())),
                        tokens,
                        transactions,
                        threads,
                        longestWait))
                .toList());
    }

    void start() {
        processors.start();
    }

    List<ProjectionStatus> status() {
        long head = events.engine().ledger().head();
        return processors.all().stream()
                .map(processor -> status(processor, head))
                .toList();
    }

    private ProjectionStatus status(LedgerProcessor processor, long head) {
        boolean replaying = processor.processingStatus().values().stream().anyMatch(EventTrackerStatus::isReplaying);
        String error =
                Optional.ofNullable(processor.error()).map(Throwable::toString).orElse(null);
        return new ProjectionStatus(processor.getName(), views.progress(processor.getName()), head, replaying, error);
    }

    @Override
    public void close() {
        processors.close();
    }
}
