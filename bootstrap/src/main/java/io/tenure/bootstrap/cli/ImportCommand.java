package io.tenure.bootstrap.cli;

import io.tenure.access.Caller;
import io.tenure.bootstrap.Core;
import io.tenure.bootstrap.DataDirectory;
import io.tenure.bootstrap.MongoStore;
import io.tenure.relationship.csv.ImportFailure;
import io.tenure.relationship.csv.ImportPlan;
import io.tenure.relationship.csv.ImportResult;
import io.tenure.relationship.csv.Mapping;
import io.tenure.relationship.csv.Mappings;
import io.tenure.relationship.csv.Reject;
import io.tenure.relationship.csv.RejectsFile;
import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.ledger.LedgerInUse;
import io.tenure.shared.sqlite.SqliteLedger;
import io.tenure.shared.views.ViewsFailure;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code tenure import}: records the interactions of a CSV file, each once, however often it is run. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Record the interactions of a CSV file. May be stopped and run again: nothing is recorded twice.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:imported",
            "1:imported, but some lines were rejected, it does not add up or views stand still",
            "2:not imported"
        })
final class ImportCommand implements Callable<Integer> {

    private static final Caller CALLER = new Caller("import", Caller.SYSTEM.roles());

    @Parameters(paramLabel = "FILE", description = "A CSV file, plain or packed with gzip.")
    private Path file = Path.of("");

    @Option(
            names = "--mapping",
            paramLabel = "MAPPING",
            required = true,
            description = "A mapping in YAML, or the name of a shipped one: online-retail, cdnow.")
    private String mapping = "";

    @Option(names = "--dry-run", description = "Read and judge every line, and record nothing.")
    private boolean dryRun;

    @Option(names = "--json", description = "Print the summary as JSON.")
    private boolean json;

    @Option(
            names = "--rejects",
            paramLabel = "FILE",
            description = "Where rejected lines are listed (default: the name of the file with .rejects.csv).")
    private @Nullable Path rejects;

    @Mixin
    private final Place place = new Place();

    private boolean showsInViews = true;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        try {
            return imported();
        } catch (OutOfMemoryError tooLarge) {
            throw new ImportFailure(
                    file + " does not fit into memory. Allow more, for example with TENURE_JAVA_OPTS=-Xmx4g, or cut"
                            + " the file between customers, and import it again: nothing is recorded twice",
                    tooLarge);
        }
    }

    private Integer imported() throws InterruptedException {
        long start = System.nanoTime();
        Path list = rejects == null ? Path.of(file.getFileName() + ".rejects.csv") : rejects;
        RejectsFile.requireOther(list, file, Path.of(mapping));
        if (!dryRun || rejects != null) {
            RejectsFile.requirePlace(list);
        }
        Mapping columns = Mappings.find(mapping);
        tell("Mapping: " + Mappings.place(mapping));
        if (!dryRun && !place.inDatabase()) {
            requireNobodyElse();
        }
        ImportPlan plan = Imports.read(file, columns);
        ImportResult result = dryRun ? Imports.rehearse(plan) : record(plan);
        boolean listed = list(list, columns, result.rejects());
        var report =
                new ImportReport(file, columns.name(), dryRun, listed ? list : null, System.nanoTime() - start, result);
        Objects.requireNonNull(spec).commandLine().getOut().println(json ? report.json() : report.text());
        return result.rejects().isEmpty() && result.reconciles() && showsInViews
                ? TenureCommand.FINE
                : TenureCommand.FOUND_WRONG;
    }

    /** Whether there is a list now. What was recorded is told all the same where none can be written. */
    private boolean list(Path list, Mapping columns, List<Reject> rejected) {
        try {
            if (rejected.isEmpty()) {
                leaveNone(list, columns);
                return false;
            }
            RejectsFile.write(list, file, columns, rejected);
            return true;
        } catch (ImportFailure unwritten) {
            tell(unwritten.getMessage());
            return false;
        }
    }

    /** What the user has named is the user's to remove, and a rehearsal removes nothing. */
    private void leaveNone(Path list, Mapping columns) {
        if (!dryRun && rejects == null) {
            RejectsFile.removeStale(list, file, columns);
        }
        if (Files.isRegularFile(list)) {
            tell("No line is rejected; " + list + " is left from before");
        }
    }

    private void tell(@Nullable String sentence) {
        Objects.requireNonNull(spec).commandLine().getErr().println(sentence);
    }

    private ImportResult record(ImportPlan plan) throws InterruptedException {
        return place.inDatabase() ? recordBesideNodes(plan) : recordInFiles(plan);
    }

    /** The nodes that work on the database react to what is recorded; this is none of them. */
    private ImportResult recordBesideNodes(ImportPlan plan) throws InterruptedException {
        try (Scratch scratch = Scratch.make();
                Core core = Core.silent(
                        MongoStore.openBeside(place.mongodb(), scratch.directory(), Clock.systemUTC()),
                        Clock.systemUTC())) {
            return Imports.record(plan, core, CALLER);
        }
    }

    private boolean isShown(Core core) throws InterruptedException {
        try {
            Imports.awaitViews(core);
            return true;
        } catch (ViewsFailure standstill) {
            tell(standstill.getMessage() + ". What was recorded stays recorded; the views are brought up to date by"
                    + " the server, or by 'tenure rebuild', once this is mended");
            return false;
        }
    }

    private ImportResult recordInFiles(ImportPlan plan) throws InterruptedException {
        DataDirectory directory = place.data().create();
        try (Core core = Core.open(directory, Clock.systemUTC())) {
            ImportResult result = Imports.record(plan, core, CALLER);
            showsInViews = isShown(core);
            return result;
        } catch (LedgerInUse inUse) {
            throw refused(directory, inUse);
        }
    }

    /** A large file takes long to read: who has to stop a server first is to know it before. */
    private void requireNobodyElse() {
        DataDirectory directory = new DataDirectory(place.data().path());
        if (Files.exists(directory.ledger())) {
            try {
                SqliteLedger.open(directory.ledger(), Clock.systemUTC()).close();
            } catch (LedgerInUse inUse) {
                throw refused(directory, inUse);
            }
        }
    }

    private static LedgerFailure refused(DataDirectory directory, LedgerInUse inUse) {
        return new LedgerFailure(
                "A server or another command works on " + directory.path().toAbsolutePath()
                        + ": stop it and import again, or send the interactions to the running server by"
                        + " POST /api/v1/interactions/bulk. (" + inUse.getMessage() + ")",
                inUse);
    }
}
