package io.tenure.shared.axon;

import io.tenure.shared.projections.Projection;
import io.tenure.shared.views.ViewTransaction;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.jspecify.annotations.Nullable;

/** Hands events to a projection, in the transaction of the batch. */
final class ProjectionListener implements LedgerProcessor.Listener {

    /** Events in a batch from which on it pays to wake others. */
    private static final int LONG = 200;

    private final Projection projection;
    private final ViewTransactions transactions;
    private final Supplier<ShownEvents> watch;

    /** @param watch who hears of events that are shown, asked anew each time */
    ProjectionListener(Projection projection, ViewTransactions transactions, Supplier<ShownEvents> watch) {
        this.projection = projection;
        this.transactions = transactions;
        this.watch = watch;
    }

    @Override
    public String name() {
        return projection.name();
    }

    @Override
    public boolean canHandle(EventMessage<?> message, Segment segment) {
        return true;
    }

    /**
     * Decodes a long batch on all processors: alone, the thread that applies it would take most of its time for that.
     * Most views bear the name of the stream that they follow, so those are what the batch will ask for.
     */
    @Override
    public void prepare(List<? extends EventMessage<?>> batch) {
        Stream<? extends EventMessage<?>> events = batch.size() < LONG ? batch.stream() : batch.parallelStream();
        events.filter(this::concerns).forEach(EventMessage::getPayload);
        transactions.expect(batch.stream()
                .filter(this::concerns)
                .map(message -> ((LedgerEventMessage) message).event().commit().stream())
                .collect(Collectors.toUnmodifiableSet()));
    }

    @Override
    public void handle(EventMessage<?> message, Segment segment) {
        if (concerns(message)) {
            projection.apply(((LedgerEventMessage) message).recorded(), transactions.current(name()));
        }
    }

    private boolean concerns(EventMessage<?> message) {
        return projection.listensTo(message.getPayloadType());
    }

    @Override
    public void finished(long position) {
        transactions.current(name()).progress(position);
    }

    @Override
    public void committed(List<? extends EventMessage<?>> batch, Instant begun) {
        ShownEvents watching = watch.get();
        if (!watching.equals(ShownEvents.NOBODY)) {
            for (EventMessage<?> message : batch) {
                LedgerEventMessage known = (LedgerEventMessage) message;
                if (!known.isReplay() && concerns(message)) {
                    watching.shown(projection.name(), known.recorded().metadata(), begun);
                }
            }
        }
    }

    @Override
    public <R> void performReset(@Nullable R context) {
        ViewTransaction views = transactions.current(name());
        projection.views().types().forEach(views::clear);
        views.progress(0);
    }
}
