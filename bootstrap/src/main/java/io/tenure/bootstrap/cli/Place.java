package io.tenure.bootstrap.cli;

import static java.util.Objects.requireNonNull;

import io.tenure.access.application.AccessModule;
import io.tenure.audit.KeptCheckpoints;
import io.tenure.audit.LedgerWatch;
import io.tenure.audit.mongodb.MongoCheckpoints;
import io.tenure.audit.sqlite.SqliteCheckpoints;
import io.tenure.bootstrap.DataDirectory;
import io.tenure.bootstrap.Followers;
import io.tenure.bootstrap.Migration;
import io.tenure.bootstrap.security.Access;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.ledger.LedgerDamaged;
import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.mongodb.MongoConnection;
import io.tenure.shared.mongodb.MongoDuties;
import io.tenure.shared.mongodb.MongoLedger;
import io.tenure.shared.mongodb.MongoOps;
import io.tenure.shared.mongodb.MongoSchema;
import io.tenure.shared.mongodb.MongoSubjectKeys;
import io.tenure.shared.sealing.SubjectKeyStore;
import io.tenure.shared.sqlite.ReadOnlySqliteLedger;
import io.tenure.shared.sqlite.SqliteLedger;
import io.tenure.shared.sqlite.SqliteOps;
import io.tenure.shared.sqlite.SqliteSubjectKeys;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/**
 * Where an installation is that a command works on while servers may: in files, or in a database. A directory that is
 * named counts more than a database of the environment.
 */
final class Place {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    @Mixin
    private final DataOption data = new DataOption();

    @Mixin
    private final MongoOption mongodb = new MongoOption();

    /**
     * The place that is named behind a subcommand, or else the one before it.
     *
     * @throws ParameterException when both are named
     */
    Place or(Place before) {
        if (isNamed() && before.isNamed()) {
            throw new ParameterException(requireNonNull(command).commandLine(), "Name the place once");
        }
        return before.isNamed() ? before : this;
    }

    private boolean isNamed() {
        ParseResult named = requireNonNull(command).commandLine().getParseResult();
        return named.hasMatchedOption("--data") || named.hasMatchedOption("--mongodb");
    }

    DataOption data() {
        return data;
    }

    /** The connection string of the database; empty when the installation is in files. */
    String mongodb() {
        return mongodb.uri();
    }

    /** @throws ParameterException when two places are named */
    boolean inDatabase() {
        CommandLine line = requireNonNull(command).commandLine();
        ParseResult named = line.getParseResult();
        boolean database = named.hasMatchedOption("--mongodb");
        boolean directory = named.hasMatchedOption("--data");
        if (database && directory) {
            throw new ParameterException(line, "--data and --mongodb are two places: name one of them");
        }
        return !mongodb.uri().isEmpty() && !directory;
    }

    /**
     * Works with the people and programs that are let in; a new place is begun.
     *
     * @throws LedgerFailure when a ledger has lost those that were
     */
    <T> T access(Function<AccessModule, T> work) {
        if (inDatabase()) {
            return database(mongo -> {
                MongoSchema.create(mongo);
                return work.apply(Access.on(new MongoOps(mongo), Clock.systemUTC()));
            });
        }
        DataDirectory directory = data.create();
        if (Files.exists(directory.ledger())) {
            DataDirectory.whole(data.path());
        }
        try (SqliteOps ops = SqliteOps.open(directory.ops())) {
            Migration.requireComplete(ops.policyProgress());
            return work.apply(Access.on(ops, Clock.systemUTC()));
        }
    }

    /** Reads the ledger, which must be there. */
    <T> T ledger(Function<Ledger, T> work) {
        if (inDatabase()) {
            return database(mongo -> work.apply(begun(mongo)));
        }
        DataDirectory directory = data.existing();
        requireComplete(directory);
        try (ReadOnlySqliteLedger ledger = ReadOnlySqliteLedger.open(directory.ledger())) {
            return work.apply(ledger);
        }
    }

    /** Reads the ledger, which must be there but may be damaged; the files are left as they are. */
    <T> T ledgerAsItIs(Function<Ledger, T> work) {
        if (inDatabase()) {
            return ledger(work);
        }
        DataDirectory directory = data.existing();
        requireComplete(directory);
        try (ReadOnlySqliteLedger ledger = ReadOnlySqliteLedger.lookAt(directory.ledger())) {
            return work.apply(ledger);
        }
    }

    /** Work on a ledger and what vouches for it. */
    @FunctionalInterface
    interface Watched {
        void on(Ledger ledger, SubjectKeyStore keys, KeptCheckpoints checkpoints, Followers followers);
    }

    /**
     * Works on the ledger and what vouches for it while nobody else does.
     *
     * @throws io.tenure.shared.ledger.LedgerInUse when somebody does
     */
    void alone(Watched work) {
        if (inDatabase()) {
            database(mongo -> {
                try (MongoDuties duties = new MongoDuties(mongo)) {
                    duties.requireNoOthers();
                    MongoOps ops = new MongoOps(mongo);
                    work.on(
                            begun(mongo),
                            new MongoSubjectKeys(mongo),
                            new MongoCheckpoints(ops),
                            new Followers(ops.policyProgress(), ops.deadLetters(), ops.keptAnswers()));
                    return mongo;
                }
            });
            return;
        }
        DataDirectory directory = DataDirectory.whole(data.path());
        try (SqliteLedger ledger = SqliteLedger.open(directory.ledger(), Clock.systemUTC());
                SqliteOps ops = SqliteOps.open(directory.ops());
                SqliteSubjectKeys keys = SqliteSubjectKeys.open(directory.keys())) {
            work.on(
                    ledger,
                    keys,
                    new SqliteCheckpoints(ops),
                    new Followers(ops.policyProgress(), ops.deadLetters(), ops.keptAnswers()));
        }
    }

    /** What the checkpoints beside the ledger find wrong with it; nothing where none are kept. */
    Optional<String> problem() {
        return inDatabase()
                ? database(mongo -> LedgerWatch.over(
                                begun(mongo), new MongoSubjectKeys(mongo), checkpoints(mongo), Clock.systemUTC())
                        .anyProblem())
                : LedgerCheck.problem(data.existing());
    }

    /** Works on the database, which must not be the half of a copy. */
    private <T> T database(Function<MongoConnection, T> work) {
        try (MongoConnection mongo = MongoConnection.open(mongodb.uri())) {
            if (!requireNonNull(command).commandLine().getParseResult().hasMatchedOption("--mongodb")) {
                command.commandLine().getErr().println("TENURE_MONGODB_URI names " + mongo.name());
            }
            Migration.requireComplete(new MongoOps(mongo).policyProgress());
            return work.apply(mongo);
        }
    }

    private static void requireComplete(DataDirectory directory) {
        if (Files.exists(directory.ops())) {
            try (SqliteOps ops = SqliteOps.lookAt(directory.ops())) {
                Migration.requireComplete(ops.policyProgress());
            } catch (LedgerDamaged _) {
                // Whatever it was, it is of no use now; who verifies is told.
                return;
            }
        }
    }

    private static Ledger begun(MongoConnection mongo) {
        Ledger ledger = new MongoLedger(mongo, Clock.systemUTC());
        if (ledger.head() == 0 && checkpoints(mongo).all().isEmpty()) {
            throw new LedgerFailure("Nothing is recorded in that database: name the right one with --mongodb, or in"
                    + " TENURE_MONGODB_URI");
        }
        return ledger;
    }

    private static KeptCheckpoints checkpoints(MongoConnection mongo) {
        return new MongoCheckpoints(new MongoOps(mongo));
    }
}
