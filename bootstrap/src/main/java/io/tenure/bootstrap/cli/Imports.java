package io.tenure.bootstrap.cli;

import io.tenure.access.Caller;
import io.tenure.bootstrap.Core;
import io.tenure.relationship.application.port.in.RecordInteractionUseCase;
import io.tenure.relationship.csv.CsvImport;
import io.tenure.relationship.csv.ImportPlan;
import io.tenure.relationship.csv.ImportResult;
import io.tenure.relationship.csv.Mapping;
import io.tenure.shared.projections.ProjectionStatus;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Carries out the steps of an import with progress on standard error. */
final class Imports {

    private static final long GLANCE_MILLIS = 20;

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
            return plan.record(new Rehearsal(), Caller.SYSTEM, progress::reached);
        }
    }

    /** Returns once the views show what was recorded. */
    static ImportResult record(ImportPlan plan, Core core, Caller caller) throws InterruptedException {
        return record(plan, core.relationship().recordInteraction(), core, caller);
    }

    /** The same by a use case that changes what it is told before it is recorded. */
    static ImportResult record(ImportPlan plan, RecordInteractionUseCase useCase, Core core, Caller caller)
            throws InterruptedException {
        ImportResult result = recordOnly(plan, useCase, caller);
        awaitViews(core);
        return result;
    }

    /** Returns once all is recorded; others bring the views up to date. */
    static ImportResult recordOnly(ImportPlan plan, RecordInteractionUseCase useCase, Caller caller)
            throws InterruptedException {
        try (Progress progress = Progress.over("Recording", plan.interactions())) {
            return plan.record(useCase, caller, progress::reached);
        }
    }

    static void awaitViews(Core core) throws InterruptedException {
        long head = core.ledger().head();
        try (Progress progress = Progress.over("Updating views", head)) {
            for (long reached = reached(core); reached < head; reached = reached(core)) {
                progress.reached(reached);
                Thread.sleep(GLANCE_MILLIS);
            }
            progress.reached(head);
        }
    }

    private static long reached(Core core) {
        List<ProjectionStatus> status = core.projections().status();
        return status.stream().mapToLong(ProjectionStatus::position).min().orElse(Long.MAX_VALUE);
    }
}
