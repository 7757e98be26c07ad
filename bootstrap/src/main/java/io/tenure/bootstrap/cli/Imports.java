package io.tenure.bootstrap.cli;

import io.tenure.access.Caller;
import io.tenure.bootstrap.Core;
import io.tenure.relationship.application.port.in.RecordInteractionUseCase;
import io.tenure.relationship.application.port.in.RecordedBefore;
import io.tenure.relationship.csv.CsvImport;
import io.tenure.relationship.csv.ImportPlan;
import io.tenure.relationship.csv.ImportResult;
import io.tenure.relationship.csv.Mapping;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.projections.ProjectionStatus;
import io.tenure.shared.views.ViewsFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** Carries out the steps of an import with progress on standard error. */
final class Imports {

    private static final long GLANCE_MILLIS = 20;
    private static final Duration VIEWS_STANDSTILL = Duration.ofSeconds(30);
    private static final Duration STANDSTILL = Duration.ofMinutes(1);

    private Imports() {}

    static ImportPlan read(Path file, Mapping mapping) throws InterruptedException {
        long bytes = file.toFile().length();
        if (!Files.isReadable(file)) {
            return CsvImport.read(file, mapping, _ -> {});
        }
        try (Progress progress = Progress.over("Reading", bytes)) {
            return CsvImport.read(file, mapping, progress::reached);
        }
    }

    static ImportResult rehearse(ImportPlan plan) throws InterruptedException {
        try (Progress progress = Progress.over("Judging", plan.interactions())) {
            return plan.record(new Rehearsal(), RecordedBefore.NOTHING, Caller.SYSTEM, progress::reached);
        }
    }

    /**
     * Returns once all is recorded; views follow.
     *
     * @throws Refusal when the views do not come to what was recorded before; nothing is recorded then
     */
    static ImportResult record(ImportPlan plan, Core core, Caller caller) throws InterruptedException {
        return record(
                plan,
                core.relationship().recordInteraction(),
                core.relationship().recordedBefore(core.ledger().head(), VIEWS_STANDSTILL),
                caller);
    }

    /** The same by a use case that changes what it is told before it is recorded. */
    static ImportResult record(ImportPlan plan, RecordInteractionUseCase useCase, RecordedBefore before, Caller caller)
            throws InterruptedException {
        try (Progress progress = Progress.over("Recording", plan.interactions())) {
            return plan.record(useCase, before, caller, progress::reached);
        }
    }

    /**
     * Returns once the views show all that is recorded.
     *
     * @throws ViewsFailure when one of them fails again and again
     */
    static void awaitViews(Core core) throws InterruptedException {
        awaitViews(core.ledger().head(), () -> core.projections().status(), STANDSTILL);
    }

    /** @param standstill how long a projection may fail without getting any further */
    static void awaitViews(long head, Supplier<List<ProjectionStatus>> status, Duration standstill)
            throws InterruptedException {
        try (Progress progress = Progress.over("Updating views", head)) {
            long last = -1;
            long since = System.nanoTime();
            for (ProjectionStatus slowest = slowest(status.get());
                    slowest.position() < head;
                    slowest = slowest(status.get())) {
                if (slowest.position() != last) {
                    last = slowest.position();
                    since = System.nanoTime();
                } else if (slowest.error() != null && System.nanoTime() - since > standstill.toNanos()) {
                    throw new ViewsFailure("The views '" + slowest.name() + "' stand still at " + last + " of " + head
                            + ": " + slowest.error());
                }
                progress.reached(last);
                Thread.sleep(GLANCE_MILLIS);
            }
            progress.reached(head);
        }
    }

    private static ProjectionStatus slowest(List<ProjectionStatus> status) {
        return status.stream()
                .min(Comparator.comparingLong(ProjectionStatus::position))
                .orElseGet(() -> new ProjectionStatus("none", Long.MAX_VALUE, 0, false, null));
    }
}
