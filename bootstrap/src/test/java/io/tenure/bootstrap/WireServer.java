package io.tenure.bootstrap;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

/** A server that speaks MongoDB's protocol, in this process, for all tests; each names databases that no other uses. */
public final class WireServer {

    /** Its connection string, without a database. */
    public static final String ADDRESS = new MongoServer(new MemoryBackend()).bindAndGetConnectionString();

    private WireServer() {}
}
