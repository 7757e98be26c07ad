package io.tenure.shared.axon;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Processors that share their threads. */
final class Processors implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Processors.class);
    private static final long PATIENCE_SECONDS = 10;

    private final ScheduledExecutorService threads;
    private final List<LedgerProcessor> all;

    Processors(String name, int threads, Function<ScheduledExecutorService, List<LedgerProcessor>> processors) {
        this.threads = Executors.newScheduledThreadPool(
                threads, Thread.ofPlatform().daemon().name(name + "-", 1).factory());
        this.all = processors.apply(this.threads);
    }

    List<LedgerProcessor> all() {
        return all;
    }

    void start() {
        all.forEach(LedgerProcessor::start);
    }

    /**
     * Lets each finish its batch; one that takes too long is interrupted, and has the batch again at the next start.
     */
    @Override
    public void close() {
        CompletableFuture.allOf(all.stream().map(LedgerProcessor::shutdownAsync).toArray(CompletableFuture[]::new))
                .completeOnTimeout(null, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        all.forEach(LedgerProcessor::leave);
        int cut = threads.shutdownNow().size();
        LOG.debug("Stopped {} processors, {} tasks not begun", all.size(), cut);
    }
}
