package io.tenure.bootstrap.cli;

import io.tenure.audit.RebuildRun;
import io.tenure.audit.Rebuilds;
import io.tenure.bootstrap.Core;
import io.tenure.bootstrap.DataDirectory;
import io.tenure.bootstrap.MongoStore;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.ledger.LedgerInUse;
import io.tenure.shared.views.ViewComparison;
import io.tenure.shared.views.ViewComparison.OfType;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code tenure rebuild}: builds every view anew from the ledger, compares it with the live one and puts it in its
 * place.
 */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = "Rebuild every view from the ledger, report equality with the live one and take the new one.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:the views were equal", "1:they differed; the new ones are in force", "2:not rebuilt"})
final class RebuildCommand implements Callable<Integer> {

    private static final Duration GLANCE = Duration.ofMillis(100);

    @Mixin
    private final Place place = new Place();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        return place.inDatabase() ? besideNodes() : inFiles();
    }

    /** Ordered as it is on a page, so that the nodes know of it, and followed to its end. */
    private int besideNodes() throws InterruptedException {
        long head = place.ledger(Ledger::head);
        try (Scratch scratch = Scratch.make();
                Core core = Core.silent(
                        MongoStore.openBeside(place.mongodb(), scratch.directory(), Clock.systemUTC()),
                        Clock.systemUTC());
                Progress progress = Progress.over("Rebuilding", head)) {
            Rebuilds rebuilds = core.audit().rebuilds();
            RebuildRun run = rebuilds.start(Duration.ZERO, CommandLineCaller.INSTANCE);
            while (run.state() == RebuildRun.State.RUNNING) {
                progress.reached(run.reached());
                Thread.sleep(GLANCE);
                run = rebuilds.find(run.id(), CommandLineCaller.INSTANCE).orElse(run);
            }
            if (run.state() == RebuildRun.State.FAILED) {
                throw new LedgerFailure(String.valueOf(run.problem()));
            }
            return report(new ViewComparison(true, run.types()));
        }
    }

    private int inFiles() {
        DataDirectory directory = place.data().existing();
        try (Core core = Core.open(directory, Clock.systemUTC());
                Progress progress = Progress.over("Rebuilding", core.ledger().head())) {
            ViewComparison comparison = core.workshop().replaceViews(progress::reached);
            return report(comparison);
        } catch (LedgerInUse inUse) {
            throw new LedgerFailure(
                    "A server or another command works on " + directory.path().toAbsolutePath()
                            + ". A server rebuilds while it runs: start it on the portal's page Operations, or with"
                            + " POST /api/v1/views/rebuilds and the API key of an administrator. (" + inUse.getMessage()
                            + ")",
                    inUse);
        }
    }

    private int report(ViewComparison comparison) {
        PrintWriter out = Output.of(spec);
        for (OfType type : comparison.types()) {
            out.printf(
                    "%-16s %8d live, %8d rebuilt: %s%n",
                    type.type(), type.live(), type.fresh(), type.equal() ? "equal" : "different");
            type.firstDifferences().forEach(difference -> out.println("  " + difference));
        }
        out.println(
                comparison.equal()
                        ? "Every view equals its rebuild."
                        : "The live views were wrong; the rebuilt ones are in force now.");
        return comparison.equal() ? TenureCommand.FINE : TenureCommand.FOUND_WRONG;
    }
}
