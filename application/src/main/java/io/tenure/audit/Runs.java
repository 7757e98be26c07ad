package io.tenure.audit;

import io.tenure.shared.ledger.LedgerFailure;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Long work of one kind in the background of this node, and what is known of it on others. */
final class Runs<R extends AuditRun<R>> {

    private static final Duration RHYTHM = Duration.ofSeconds(1);

    private final KeptRuns<R> kept;
    private final Executor executor;
    private final InstantSource clock;
    /** Those of this node, until all nodes can know how they ended. */
    private final Map<String, Run<R>> here = new ConcurrentHashMap<>();

    Runs(KeptRuns<R> kept, Executor executor, InstantSource clock) {
        this.kept = kept;
        this.executor = executor;
        this.clock = clock;
    }

    /**
     * Begins a run, unless another that was begun so is under way on any node.
     *
     * @return the one that is under way when the patience is at an end, or was until then
     */
    R join(Run<R> run, Consumer<Run<R>> work, Duration patience) {
        here.put(run.begun().id(), run);
        Optional<R> other;
        try {
            other = kept.beginAlone(run.now());
        } catch (RuntimeException failure) {
            forget(run);
            throw failure;
        }
        if (other.isPresent()) {
            here.remove(run.begun().id());
            return await(other.get(), patience);
        }
        executor.execute(() -> work.accept(run));
        return run.await(patience);
    }

    /** Begins a run, whatever else is under way. */
    R start(Run<R> run, Consumer<Run<R>> work, Duration patience) {
        here.put(run.begun().id(), run);
        try {
            kept.begin(run.now());
        } catch (RuntimeException failure) {
            forget(run);
            throw failure;
        }
        executor.execute(() -> work.accept(run));
        return run.await(patience);
    }

    /** Tells how far a run is. */
    void reached(Run<R> run, long position) {
        if (run.reached(position, clock.instant(), RHYTHM)) {
            noted(run.now());
        }
    }

    /** Ends a run. Whoever waits for it hears so when all nodes can know, or at once when they cannot. */
    void finish(Run<R> run, R outcome) {
        if (noted(outcome)) {
            run.finish(outcome);
            here.remove(run.begun().id());
        } else {
            run.finish(outcome);
            noteLater(run, outcome);
        }
    }

    Optional<R> find(String id) {
        return Optional.ofNullable(here.get(id)).map(Run::now).or(() -> kept.find(id));
    }

    /** The newest first. */
    List<R> recent() {
        return kept.recent().stream().map(this::newest).toList();
    }

    private R newest(R run) {
        return Optional.ofNullable(here.get(run.id())).map(Run::now).orElse(run);
    }

    private R await(R other, Duration patience) {
        return Optional.ofNullable(here.get(other.id()))
                .map(run -> run.await(patience))
                .or(() -> kept.find(other.id()))
                .orElse(other);
    }

    /** It may have been kept all the same, and would be under way for ever. */
    private void forget(Run<R> run) {
        R never = run.now().brokenOff(clock.instant());
        run.finish(never);
        noteLater(run, never);
    }

    /** Not by the executor, whose work is waited for at the end: then the others see that this node has gone. */
    private void noteLater(Run<R> run, R outcome) {
        Thread.ofVirtual().name("audit-run-outcome").start(() -> {
            while (!noted(outcome)) {
                LockSupport.parkNanos(RHYTHM.toNanos());
            }
            here.remove(run.begun().id());
        });
    }

    private boolean noted(R run) {
        try {
            kept.note(run);
            return true;
        } catch (LedgerFailure away) {
            return false;
        }
    }
}
