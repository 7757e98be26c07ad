package io.tenure.bootstrap.cli;

import io.tenure.bootstrap.Core;
import io.tenure.bootstrap.DataDirectory;
import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.ledger.LedgerInUse;
import io.tenure.shared.views.ViewComparison;
import io.tenure.shared.views.ViewComparison.OfType;
import java.io.PrintWriter;
import java.time.Clock;
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

    @Mixin
    private final Place place = new Place();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (place.inDatabase()) {
            throw new LedgerFailure("The views of a database are rebuilt while its nodes run: on the portal's page"
                    + " Operations, or with POST /api/v1/views/rebuilds and the API key of an administrator. To rebuild"
                    + " those of files, name their directory with --data");
        }
        DataDirectory directory = place.data().existing();
        try (Core core = Core.open(directory, Clock.systemUTC());
                Progress progress = Progress.over("Rebuilding", core.ledger().head())) {
            ViewComparison comparison = core.workshop().replaceViews(progress::reached);
            report(comparison, Output.of(spec));
            return comparison.equal() ? TenureCommand.FINE : TenureCommand.FOUND_WRONG;
        } catch (LedgerInUse inUse) {
            throw new LedgerFailure(
                    "A server or another command works on " + directory.path().toAbsolutePath()
                            + ". A server rebuilds while it runs: start it on the portal's page Operations, or with"
                            + " POST /api/v1/views/rebuilds and the API key of an administrator. (" + inUse.getMessage()
                            + ")",
                    inUse);
        }
    }

    private static void report(ViewComparison comparison, PrintWriter out) {
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
    }
}
