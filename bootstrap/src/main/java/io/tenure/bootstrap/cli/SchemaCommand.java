package io.tenure.bootstrap.cli;

import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.mongodb.MongoConnection;
import io.tenure.shared.mongodb.MongoSchema;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code tenure schema}: makes the collections and indexes of a database on MongoDB; safe to repeat. */
@Command(
        name = "schema",
        mixinStandardHelpOptions = true,
        description = "Make what a MongoDB database needs before it is used. Safe to repeat, also while a node works.")
final class SchemaCommand implements Callable<Integer> {

    @Mixin
    private final MongoOption mongodb = new MongoOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (mongodb.uri().isEmpty()) {
            throw new LedgerFailure("Name the database with --mongodb, or in TENURE_MONGODB_URI");
        }
        try (MongoConnection mongo = MongoConnection.open(mongodb.uri())) {
            MongoSchema.create(mongo);
        }
        Output.of(spec).println("The database has all it needs.");
        return TenureCommand.FINE;
    }
}
