package io.tenure.shared.mongodb;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A server that speaks MongoDB's protocol, in this process, for all tests; each test asks for a database of its own.
 */
public final class WireServer {

    private static final MongoServer SERVER = new MongoServer(new MemoryBackend());
    private static final String ADDRESS = SERVER.bindAndGetConnectionString();
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private WireServer() {}

    /** The connection string of a new, empty database. */
    public static String database() {
        return ADDRESS + "/test" + DATABASES.incrementAndGet();
    }
}
