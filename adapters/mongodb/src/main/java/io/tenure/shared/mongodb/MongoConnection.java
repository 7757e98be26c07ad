package io.tenure.shared.mongodb;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.tenure.shared.ledger.LedgerFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.bson.BsonInt32;

/**
 * A database on a MongoDB server, read and written as truth demands: a write is acknowledged when most members have it
 * on disk, a read sees only what most members have, and so nothing that a failover could take back.
 */
public final class MongoConnection implements AutoCloseable {

    private static final int SECONDS_TO_FIND_A_SERVER = 5;
    private static final int SECONDS_TO_ANSWER = 20;

    private final MongoClient client;
    private final MongoDatabase database;
    private final MongoFailures failures;

    private MongoConnection(MongoClient client, MongoDatabase database, MongoFailures failures) {
        this.client = client;
        this.database = database;
        this.failures = failures;
    }

    /**
     * Connects to the database that a connection string names.
     *
     * @param uri such as {@code mongodb://host1,host2/tenure?replicaSet=rs0}
     * @throws LedgerFailure when it is no connection string, names no database, or no server answers
     */
    public static MongoConnection open(String uri) {
        ConnectionString parsed = parsed(uri);
        String name = parsed.getDatabase();
        if (name == null) {
            throw new LedgerFailure("The connection string names no database: write mongodb://HOST/DATABASE");
        }
        MongoFailures failures = new MongoFailures(name, parsed.getHosts());
        MongoClient client = MongoClients.create(settings(parsed));
        MongoDatabase database = client.getDatabase(name);
        try {
            database.runCommand(new BsonDocument("ping", new BsonInt32(1)));
            return new MongoConnection(client, database, failures);
        } catch (MongoException e) {
            client.close();
            throw failures.of("open", e);
        }
    }

    MongoCollection<BsonDocument> collection(String name) {
        return database.getCollection(name, BsonDocument.class);
    }

    List<String> collections() {
        return database.listCollectionNames().into(new ArrayList<>());
    }

    void drop() {
        database.drop();
    }

    /** The database and its hosts, without a password. */
    public String name() {
        return "the database %s on %s".formatted(failures.database(), String.join(",", failures.hosts()));
    }

    MongoFailures failures() {
        return failures;
    }

    @Override
    public void close() {
        client.close();
    }

    private static ConnectionString parsed(String uri) {
        try {
            return new ConnectionString(uri);
        } catch (IllegalArgumentException e) {
            // The parser's words may repeat the string, which may hold a password.
            throw new LedgerFailure("This is no connection string of MongoDB: write mongodb://HOST/DATABASE");
        }
    }

    private static MongoClientSettings settings(ConnectionString uri) {
        return MongoClientSettings.builder()
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(SECONDS_TO_FIND_A_SERVER, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(SECONDS_TO_FIND_A_SERVER, TimeUnit.SECONDS)
                        .readTimeout(SECONDS_TO_ANSWER, TimeUnit.SECONDS))
                .applyConnectionString(uri)
                .applicationName("tenure")
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readConcern(ReadConcern.MAJORITY)
                .readPreference(ReadPreference.primary())
                .retryWrites(true)
                .retryReads(true)
                .build();
    }
}
