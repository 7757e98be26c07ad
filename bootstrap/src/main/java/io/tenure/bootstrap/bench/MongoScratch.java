package io.tenure.bootstrap.bench;

import io.tenure.bootstrap.Core;
import io.tenure.bootstrap.MongoStore;
import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.mongodb.MongoConnection;
import io.tenure.shared.mongodb.RawMongo;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;

/** A database of its own for one measurement, gone when closed, and a directory for each node that works on it. */
final class MongoScratch implements AutoCloseable {

    private final String uri;
    private final Scratch files;

    private MongoScratch(String uri, Scratch files) {
        this.uri = uri;
        this.files = files;
    }

    /**
     * Names a database after the one of a connection string, which itself is left alone.
     *
     * @throws LedgerFailure when it is no connection string that names a database
     */
    static MongoScratch beside(String uri, Path place) throws IOException {
        String bench = "-bench-" + UUID.randomUUID().toString().substring(0, 8);
        return new MongoScratch(MongoConnection.beside(uri, bench), Scratch.in(place));
    }

    /** A node that only takes commands. */
    Core silent(int node) {
        return Core.silent(store(node), Clock.systemUTC());
    }

    /** A node that keeps views up to date. */
    Core open(int node) {
        return Core.open(store(node), Clock.systemUTC());
    }

    MongoStore store(int node) {
        return MongoStore.open(uri, files.data("node-" + node), Clock.systemUTC());
    }

    RawMongo raw() {
        return new RawMongo(uri);
    }

    @Override
    public void close() throws IOException {
        try (RawMongo raw = raw()) {
            raw.drop();
        } finally {
            files.close();
        }
    }
}
