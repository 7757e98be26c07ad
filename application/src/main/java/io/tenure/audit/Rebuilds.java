package io.tenure.audit;

import io.tenure.access.AccessDenied;
import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.shared.ids.Ids;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.views.ViewComparison;
import io.tenure.shared.views.ViewsFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Rebuilds all views while the server runs, and reports whether they were what the ledger says. */
public final class Rebuilds {

    private final ViewWorkshop workshop;
    private final Ledger ledger;
    private final Ids ids;
    private final InstantSource clock;
    private final Runs<RebuildRun> runs;

    Rebuilds(
            ViewWorkshop workshop,
            Ledger ledger,
            KeptRuns<RebuildRun> kept,
            Ids ids,
            InstantSource clock,
            Executor executor) {
        this.workshop = workshop;
        this.ledger = ledger;
        this.ids = ids;
        this.clock = clock;
        this.runs = new Runs<>(kept, executor, clock);
    }

    /**
     * Begins a rebuild and waits a moment for the end. While one is under way, on whichever node, another request joins
     * it.
     *
     * @param patience how long to wait; small installations are done by then
     * @throws AccessDenied unless the caller is an administrator
     */
    public RebuildRun start(Duration patience, Caller caller) {
        if (!caller.hasAny(Role.ADMIN)) {
            throw new AccessDenied("Rebuilding the views takes the role ADMIN; '" + caller.name() + "' has it not");
        }
        return runs.join(run(caller), this::rebuild, patience);
    }

    /**
     * How a run stands.
     *
     * @throws AccessDenied unless the caller is an auditor or an administrator
     */
    public Optional<RebuildRun> find(String id, Caller caller) {
        Auditors.require(caller);
        return runs.find(id);
    }

    /**
     * The newest first.
     *
     * @throws AccessDenied unless the caller is an auditor or an administrator
     */
    public List<RebuildRun> recent(Caller caller) {
        Auditors.require(caller);
        return runs.recent();
    }

    private Run<RebuildRun> run(Caller caller) {
        Begun begun = new Begun(ids.next(), caller.name(), now(), ledger.head());
        return new Run<>(begun, reached -> RebuildRun.running(begun, reached));
    }

    private void rebuild(Run<RebuildRun> run) {
        try {
            ViewComparison found = workshop.replaceViews(position -> runs.reached(run, position));
            runs.finish(run, RebuildRun.done(run.begun(), found, now()));
        } catch (IllegalStateException | ViewsFailure | LedgerFailure failure) {
            fail(run, String.valueOf(failure.getMessage()));
        } catch (RuntimeException fault) {
            fail(run, "The rebuild stopped: " + fault);
            throw fault;
        }
    }

    private void fail(Run<RebuildRun> run, String problem) {
        runs.finish(run, RebuildRun.failed(run.begun(), run.reached(), problem, now()));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
