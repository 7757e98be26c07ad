package io.tenure.bootstrap.cli;

import io.tenure.bootstrap.Core;
import io.tenure.bootstrap.DataDirectory;
import io.tenure.bootstrap.FileStore;
import io.tenure.bootstrap.Migration;
import io.tenure.bootstrap.MongoStore;
import io.tenure.bootstrap.Store;
import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.ledger.Verification;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code tenure migrate}: carries an installation from files to MongoDB, or back. */
@Command(
        name = "migrate",
        mixinStandardHelpOptions = true,
        description = {
            "Copy an installation to another place, verify the copy and build its views; the first place is left as it"
                    + " is. No server may work on either. May be stopped and run again: it goes on where it was.",
            "Arguments may stand in a file, one to a line, named by @FILE: that keeps a password out of sight."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:the copy is whole and may be used", "2:not migrated, or not to the end"})
final class MigrateCommand implements Callable<Integer> {

    private static final String PLACE = "DIR|URI";

    @Option(
            names = "--from",
            paramLabel = PLACE,
            description = "A data directory, or a database such as mongodb://host1,host2/tenure?replicaSet=rs0.")
    private @Nullable String from;

    @Option(names = "--data", paramLabel = "DIR", description = "The same as --from, for a data directory.")
    private @Nullable Path data;

    @Option(names = "--to", required = true, paramLabel = PLACE, description = "The same; must be new or empty.")
    private String to = "";

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        String source = source();
        try (Scratch scratch = Scratch.make()) {
            Copied copied = copy(source, scratch.directory());
            try (Core core = Core.open(open(to, false, scratch.directory()), Clock.systemUTC())) {
                Imports.awaitViews(core);
            }
            report(copied, Output.of(spec));
            return TenureCommand.FINE;
        }
    }

    private String source() {
        if ((from == null) == (data == null)) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "Name the place to copy from, once: with --from, or a data directory with --data");
        }
        return Objects.requireNonNullElseGet(from, () -> String.valueOf(data));
    }

    /** @param before whether an earlier run had copied it all */
    private record Copied(Verification.Intact ledger, boolean before) {}

    private Copied copy(String from, DataDirectory ofJobs) throws InterruptedException {
        try (Store source = open(from, true, ofJobs);
                Store target = open(to, false, ofJobs)) {
            Migration migration = Migration.between(source, target);
            if (!migration.isCopied()) {
                copy(migration, source.ledger().head());
            }
            try (Progress verified = Progress.over("Verifying", source.ledger().head())) {
                return new Copied(migration.complete(verified::reached), migration.isCopied());
            }
        }
    }

    private static void copy(Migration migration, long head) throws InterruptedException {
        try (Progress keys = Progress.counting("Copying keys")) {
            migration.copyKeys(keys::reached);
        }
        try (Progress events = Progress.over("Copying events", head)) {
            migration.copyLedger(events::reached);
        }
        migration.copyOperations();
    }

    private static Store open(String place, boolean existing, DataDirectory ofJobs) {
        if (place.startsWith("mongodb://") || place.startsWith("mongodb+srv://")) {
            return MongoStore.open(place, ofJobs, Clock.systemUTC());
        }
        if (place.contains("://")) {
            throw new LedgerFailure("Name a directory, or a database by mongodb://…, and not "
                    + place.substring(0, place.indexOf("://")) + "://…");
        }
        Path path = Path.of(place);
        return FileStore.open(existing ? DataDirectory.existing(path) : DataDirectory.create(path), Clock.systemUTC());
    }

    private static void report(Copied copied, PrintWriter out) {
        out.printf(
                "%s: %d commits with %d events, head %s, views built.%n",
                copied.before() ? "Copied before, and the ledgers are equal still" : "The copy is whole",
                copied.ledger().commits(),
                copied.ledger().events(),
                HexFormat.of().formatHex(copied.ledger().head().hash()));
        if (copied.before()) {
            out.println("Nothing was copied again: users and API keys changed at the first place since are not in it.");
        }
        out.println("Start the servers on it, and never again on the first place.");
    }
}
