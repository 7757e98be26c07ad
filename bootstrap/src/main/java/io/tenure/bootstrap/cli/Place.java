package io.tenure.bootstrap.cli;

import io.tenure.access.application.AccessModule;
import io.tenure.audit.LedgerWatch;
import io.tenure.audit.mongodb.MongoCheckpoints;
import io.tenure.bootstrap.security.Access;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.mongodb.MongoConnection;
import io.tenure.shared.mongodb.MongoLedger;
import io.tenure.shared.mongodb.MongoOps;
import io.tenure.shared.mongodb.MongoSchema;
import io.tenure.shared.mongodb.MongoSubjectKeys;
import io.tenure.shared.sqlite.ReadOnlySqliteLedger;
import io.tenure.shared.sqlite.SqliteOps;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Mixin;

/** Where an installation is that a command looks at while servers may work on it: in files, or in a database. */
final class Place {

    @Mixin
    private final DataOption data = new DataOption();

    @Mixin
    private final MongoOption mongodb = new MongoOption();

    DataOption data() {
        return data;
    }

    /** The connection string of the database; empty when the installation is in files. */
    String mongodb() {
        return mongodb.uri();
    }

    boolean inDatabase() {
        return !mongodb.uri().isEmpty();
    }

    /** Works with the people and programs that are let in; a new place is begun. */
    <T> T access(Function<AccessModule, T> work) {
        if (inDatabase()) {
            try (MongoConnection mongo = MongoConnection.open(mongodb.uri())) {
                MongoSchema.create(mongo);
                return work.apply(Access.on(new MongoOps(mongo), Clock.systemUTC()));
            }
        }
        try (SqliteOps ops = SqliteOps.open(data.create().ops())) {
            return work.apply(Access.on(ops, Clock.systemUTC()));
        }
    }

    /** Reads the ledger, which must be there. */
    <T> T ledger(Function<Ledger, T> work) {
        if (inDatabase()) {
            try (MongoConnection mongo = MongoConnection.open(mongodb.uri())) {
                return work.apply(begun(mongo));
            }
        }
        try (ReadOnlySqliteLedger ledger =
                ReadOnlySqliteLedger.open(data.existing().ledger())) {
            return work.apply(ledger);
        }
    }

    /** What the checkpoints beside the ledger find wrong with it; nothing where none are kept. */
    Optional<String> problem() {
        if (inDatabase()) {
            try (MongoConnection mongo = MongoConnection.open(mongodb.uri())) {
                return LedgerWatch.over(
                                begun(mongo),
                                new MongoSubjectKeys(mongo),
                                new MongoCheckpoints(new MongoOps(mongo)),
                                Clock.systemUTC())
                        .anyProblem();
            }
        }
        return LedgerCheck.problem(data.existing());
    }

    private static Ledger begun(MongoConnection mongo) {
        Ledger ledger = new MongoLedger(mongo, Clock.systemUTC());
        if (ledger.head() == 0) {
            throw new LedgerFailure("Nothing is recorded in that database: name the right one with --mongodb, or in"
                    + " TENURE_MONGODB_URI");
        }
        return ledger;
    }
}
