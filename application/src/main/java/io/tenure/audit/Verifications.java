package io.tenure.audit;

import io.tenure.access.Caller;
import io.tenure.shared.ids.Ids;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.ledger.LedgerFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Verifies the ledger in the background, one run at a time, and remembers the last runs until the server stops. */
public final class Verifications {

    private static final int REMEMBERED = 20;

    private final Ledger ledger;
    private final Checkpoints checkpoints;
    private final Ids ids;
    private final InstantSource clock;
    private final Executor executor;
    private final Deque<RunningVerification> runs = new ArrayDeque<>();

    Verifications(Ledger ledger, Checkpoints checkpoints, Ids ids, InstantSource clock, Executor executor) {
        this.ledger = ledger;
        this.checkpoints = checkpoints;
        this.ids = ids;
        this.clock = clock;
        this.executor = executor;
    }

    /**
     * Begins to verify and waits a moment for the end. While a run is under way another request joins it.
     *
     * @param checkpoint to hold against the ledger too; null for none, and such a run is always one of its own
     * @param patience how long to wait; small ledgers are done by then
     * @throws io.tenure.access.AccessDenied unless the caller is an auditor or an administrator
     */
    public VerificationRun start(@Nullable Checkpoint checkpoint, Duration patience, Caller caller) {
        Auditors.require(caller);
        RunningVerification run = begin(checkpoint, caller);
        try {
            if (!run.finished().await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return run.now();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return run.now();
    }

    public Optional<VerificationRun> find(String id, Caller caller) {
        return recent(caller).stream().filter(run -> run.id().equals(id)).findFirst();
    }

    /** The newest first. */
    public synchronized List<VerificationRun> recent(Caller caller) {
        Auditors.require(caller);
        return runs.stream()
                .map(RunningVerification::now)
                .sorted(Comparator.comparing(VerificationRun::startedAt).reversed())
                .toList();
    }

    private synchronized RunningVerification begin(@Nullable Checkpoint checkpoint, Caller caller) {
        RunningVerification newest = runs.peekLast();
        if (checkpoint == null && newest != null && newest.finished().getCount() > 0) {
            return newest;
        }
        RunningVerification run = new RunningVerification(ids.next(), caller.name(), now(), ledger.head());
        runs.addLast(run);
        if (runs.size() > REMEMBERED) {
            runs.removeFirst();
        }
        executor.execute(() -> verify(run, checkpoint));
        return run;
    }

    private void verify(RunningVerification run, @Nullable Checkpoint checkpoint) {
        try {
            run.finish(
                    ledger.verify(run::reached),
                    Optional.ofNullable(checkpoint).flatMap(checkpoints::disagreement),
                    now());
        } catch (LedgerFailure failure) {
            run.fail(String.valueOf(failure.getMessage()), now());
        } catch (RuntimeException fault) {
            run.fail("The verification stopped: " + fault, now());
            throw fault;
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
