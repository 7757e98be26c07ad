package io.tenure.audit;

import io.tenure.access.Caller;
import io.tenure.shared.ids.Ids;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.ledger.Verification;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Verifies the ledger in the background, one run at a time, and remembers the last runs. */
public final class Verifications {

    private final Ledger ledger;
    private final Checkpoints checkpoints;
    private final LedgerWatch watch;
    private final Ids ids;
    private final InstantSource clock;
    private final Runs<VerificationRun> runs;

    Verifications(
            Ledger ledger,
            Checkpoints checkpoints,
            LedgerWatch watch,
            KeptRuns<VerificationRun> kept,
            Ids ids,
            InstantSource clock,
            Executor executor) {
        this.ledger = ledger;
        this.checkpoints = checkpoints;
        this.watch = watch;
        this.ids = ids;
        this.clock = clock;
        this.runs = new Runs<>(kept, executor, clock);
    }

    /**
     * Begins to verify, the checkpoints that are kept too, and waits a moment for the end. While a run is under way, on
     * whichever node, another request joins it.
     *
     * @param checkpoint to hold against the ledger too; null for none, and such a run is always one of its own
     * @param patience how long to wait; small ledgers are done by then
     * @throws io.tenure.access.AccessDenied unless the caller is an auditor or an administrator
     */
    public VerificationRun start(@Nullable Checkpoint checkpoint, Duration patience, Caller caller) {
        Auditors.require(caller);
        return checkpoint == null
                ? runs.join(run(caller), begun -> verify(begun, null), patience)
                : runs.start(run(caller), begun -> verify(begun, checkpoint), patience);
    }

    public Optional<VerificationRun> find(String id, Caller caller) {
        Auditors.require(caller);
        return runs.find(id);
    }

    /** The newest first. */
    public List<VerificationRun> recent(Caller caller) {
        Auditors.require(caller);
        return runs.recent();
    }

    private Run<VerificationRun> run(Caller caller) {
        Begun begun = new Begun(ids.next(), caller.name(), now(), ledger.head());
        return new Run<>(begun, reached -> VerificationRun.running(begun, reached));
    }

    private void verify(Run<VerificationRun> run, @Nullable Checkpoint checkpoint) {
        try {
            Verification found = ledger.verify(position -> runs.reached(run, position));
            runs.finish(
                    run,
                    switch (found) {
                        case Verification.Intact intact ->
                            VerificationRun.intact(run.begun(), intact, disagreement(checkpoint), now());
                        case Verification.Broken broken ->
                            VerificationRun.broken(run.begun(), run.reached(), broken, now());
                    });
        } catch (LedgerFailure failure) {
            fail(run, String.valueOf(failure.getMessage()));
        } catch (RuntimeException fault) {
            fail(run, "The verification stopped: " + fault);
            throw fault;
        }
    }

    private Optional<String> disagreement(@Nullable Checkpoint checkpoint) {
        return Optional.ofNullable(checkpoint)
                .flatMap(checkpoints::disagreement)
                .map(Disagreement::problem)
                .or(watch::anyProblem);
    }

    private void fail(Run<VerificationRun> run, String problem) {
        runs.finish(run, VerificationRun.failed(run.begun(), run.reached(), problem, now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
