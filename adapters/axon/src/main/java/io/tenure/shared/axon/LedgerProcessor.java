package io.tenure.shared.axon;

import io.tenure.shared.views.ViewsBusy;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Axon's pooled streaming processor with one segment, which keeps the order of the ledger. A batch that fails is rolled
 * back as a whole and tried again, first after a second, then more and more seldom.
 */
final class LedgerProcessor extends PooledStreamingEventProcessor {

    /** How long another may hold what is written to, before somebody should look why. */
    static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private static final long RETRY_MILLIS = 1_000;

    private final LedgerSource source;
    private final Listener listener;
    private final SingleSegmentTokens tokens;
    private final Duration longestWait;
    private volatile @Nullable Exception error;
    private volatile @Nullable Waiting waiting;

    /** @param since by {@link System#nanoTime} */
    private record Waiting(ViewsBusy why, long since) {}

    LedgerProcessor(
            Listener listener,
            LedgerSource source,
            SingleSegmentTokens tokens,
            TransactionManager transactions,
            ScheduledExecutorService threads,
            Duration longestWait) {
        super(builder()
                .name(listener.name())
                .eventHandlerInvoker(listener)
                .messageSource(source)
                .tokenStore(tokens)
                .transactionManager(transactions)
                .coordinatorExecutor(threads)
                .workerExecutor(threads)
                .initialSegmentCount(1)
                .tokenClaimInterval(RETRY_MILLIS)
                .claimExtensionThreshold(RETRY_MILLIS)
                .batchSize(LedgerSource.AHEAD));
        this.source = source;
        this.listener = listener;
        this.tokens = tokens;
        this.longestWait = longestWait;
        tokens.watch(listener.name(), new OwnToken());
    }

    /** Leaves the ledger, once shut down or given up. */
    void leave() {
        source.close();
    }

    /**
     * Why this node does not get on; null where it does or has not waited for long, and where another node is to work
     * on this.
     */
    @Nullable
    Exception error() {
        Waiting waits = waiting;
        return error == null && waits != null && System.nanoTime() - waits.since() > longestWait.toNanos()
                ? waits.why()
                : error;
    }

    @Override
    protected void processInUnitOfWork(
            List<? extends EventMessage<?>> batch,
            UnitOfWork<? extends EventMessage<?>> unit,
            Collection<Segment> segments)
            throws Exception {
        try {
            // Axon asks only while there is nothing to do.
            tokens.extendClaim(getName(), segments.iterator().next().getSegmentId());
            long last = ((LedgerEventMessage) batch.getLast()).event().position();
            source.taken(last);
            listener.prepare(batch);
            unit.onPrepareCommit(ended -> listener.finished(last));
            Instant begun = Instant.now();
            unit.afterCommit(ended -> listener.committed(batch, begun));
            super.processInUnitOfWork(batch, unit, segments);
            isWell();
        } catch (UnableToClaimTokenException elsewhere) {
            isWell();
            throw elsewhere;
        } catch (ViewsBusy busy) {
            error = null;
            waitsFor(busy);
            throw busy;
        } catch (Exception failure) {
            error = failure;
            throw failure;
        } catch (Error failure) {
            // Axon tries again after an exception only; an error would end the processor without a word
            error = new IllegalStateException(failure);
            throw new IllegalStateException(failure);
        }
    }

    private void isWell() {
        error = null;
        waiting = null;
    }

    /** Until a batch is done: who waits does not get as far as a batch again. */
    private void waitsFor(ViewsBusy busy) {
        if (waiting == null) {
            waiting = new Waiting(busy, System.nanoTime());
        }
    }

    private final class OwnToken implements TokenWatch {

        @Override
        public void elsewhere() {
            isWell();
        }

        /** Whose answer was lost is done all the same, and no other batch may come for long. */
        @Override
        public void takenUp(TrackingToken goesOnAfter) {
            if ((error != null || waiting != null) && source.endsAt(goesOnAfter)) {
                isWell();
            }
        }

        @Override
        public void busy(ViewsBusy why) {
            waitsFor(why);
        }
    }

    /** Who hears the events of a processor. */
    interface Listener extends EventHandlerInvoker {

        String name();

        /** Before the unit of work begins to change anything. */
        void prepare(List<? extends EventMessage<?>> batch) throws InterruptedException;

        /** In the unit of work, after the last event of the batch. */
        void finished(long position);

        /** Once what was made of a batch is to be seen. */
        void committed(List<? extends EventMessage<?>> batch, Instant begun);
    }
}
