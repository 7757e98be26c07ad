package io.tenure.bootstrap.bench;

import io.tenure.bootstrap.Core;
import io.tenure.bootstrap.MongoStore;
import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.mongodb.RawMongo;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A database of its own for one measurement, gone when closed, and a directory for each node that works on it. */
final class MongoScratch implements AutoCloseable {

    private static final Pattern URI = Pattern.compile("(mongodb(?:\\+srv)?://[^/?]+/)([^?]+)(.*)");

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
        Matcher parts = URI.matcher(uri);
        if (!parts.matches()) {
            throw new LedgerFailure("The connection string names no database: write mongodb://HOST/DATABASE");
        }
        String name = parts.group(2) + "-bench-" + UUID.randomUUID().toString().substring(0, 8);
        return new MongoScratch(parts.group(1) + name + parts.group(3), Scratch.in(place));
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
