package io.tenure.shared.mongodb;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCredential;
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
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/**
 * A database on a MongoDB server, read and written as truth demands: a write is acknowledged when most members have it
 * on disk, a read sees only what most members have, and so nothing that a failover could take back.
 */
public final class MongoConnection implements AutoCloseable {

    private static final int SECONDS_TO_FIND_A_SERVER = 5;
    /** How often the server is asked whether it lives: one that hangs is told for away this long after it could. */
    private static final int SECONDS_BETWEEN_SIGNS_OF_LIFE = 1;

    private static final int SECONDS_TO_ANSWER = 10;
    private static final int NO_LIMIT = 0;

    private static final Pattern DATABASE = Pattern.compile("(mongodb(?:\\+srv)?://[^/?]+/)([^?]+)(.*)");
    private static final String NO_DATABASE = "The connection string names no database: write mongodb://HOST/DATABASE";

    private final ConnectionString uri;
    private final MongoClient client;
    private final MongoDatabase database;
    private final MongoFailures failures;

    private MongoConnection(ConnectionString uri, MongoClient client, MongoDatabase database, MongoFailures failures) {
        this.uri = uri;
        this.client = client;
        this.database = database;
        this.failures = failures;
    }

    /**
     * Connects to the database that a connection string names.
     *
     * @param uri such as {@code mongodb://host1,host2/tenure?replicaSet=rs0}
     * @throws LedgerFailure when it is no connection string, names no database, or no server answers, or one that is no
     *     member of a replica set
     */
    public static MongoConnection open(String uri) {
        ConnectionString parsed = parsed(uri);
        String name = parsed.getDatabase();
        if (name == null) {
            throw new LedgerFailure(NO_DATABASE);
        }
        MongoFailures failures = new MongoFailures(name, parsed.getHosts());
        MongoConnection mongo = connected(parsed, failures, SECONDS_TO_ANSWER);
        try {
            mongo.requireReplicaSet();
            return mongo;
        } catch (MongoException e) {
            mongo.close();
            throw failures.of("open", e);
        }
    }

    /** By a read that keys depend on, and that a server alone refuses. */
    private void requireReplicaSet() {
        MongoSubjectKeys.newest(collection(MongoSubjectKeys.COLLECTION), "");
    }

    /** Another connection to the same database, for what may take the server long, such as making an index. */
    MongoConnection unhurried() {
        return connected(uri, failures, NO_LIMIT);
    }

    private static MongoConnection connected(ConnectionString uri, MongoFailures failures, int secondsToAnswer) {
        try {
            MongoClient client = MongoClients.create(settings(uri, secondsToAnswer));
            return new MongoConnection(uri, client, client.getDatabase(failures.database()), failures);
        } catch (MongoException e) {
            throw failures.of("open", e);
        }
    }

    /**
     * Names a database beside the one that a connection string names, to which the same user signs in where it does.
     *
     * @param suffix what its name has more
     * @throws LedgerFailure when it is no connection string that names a database
     */
    public static String beside(String uri, String suffix) {
        @Nullable MongoCredential user = parsed(uri).getCredential();
        Matcher parts = DATABASE.matcher(uri);
        if (!parts.matches()) {
            throw new LedgerFailure(NO_DATABASE);
        }
        String options = parts.group(3);
        boolean signsInElsewhere =
                user == null || options.toLowerCase(Locale.ROOT).contains("authsource=");
        return parts.group(1)
                + parts.group(2)
                + suffix
                + options
                + (signsInElsewhere ? "" : (options.isEmpty() ? "?" : "&") + "authSource=" + user.getSource());
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

    static ConnectionString parsed(String uri) {
        try {
            return new ConnectionString(uri);
        } catch (IllegalArgumentException e) {
            // The parser's words may repeat the string, which may hold a password.
            throw new LedgerFailure("This is no connection string of MongoDB: write mongodb://HOST/DATABASE");
        } catch (MongoException e) {
            throw new LedgerFailure(
                    "The hosts of the connection string cannot be looked up. Check their name and the name service,"
                            + " and try again",
                    e);
        }
    }

    static MongoClientSettings settings(ConnectionString uri, int secondsToAnswer) {
        return MongoClientSettings.builder()
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(SECONDS_TO_FIND_A_SERVER, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(SECONDS_TO_FIND_A_SERVER, TimeUnit.SECONDS)
                        .readTimeout(secondsToAnswer, TimeUnit.SECONDS))
                .applyToServerSettings(
                        server -> server.heartbeatFrequency(SECONDS_BETWEEN_SIGNS_OF_LIFE, TimeUnit.SECONDS))
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
