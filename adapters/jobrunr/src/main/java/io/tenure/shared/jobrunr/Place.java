package io.tenure.shared.jobrunr;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.ReadPreference;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import io.tenure.shared.ledger.LedgerFailure;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.jobrunr.storage.StorageProvider;
import org.jobrunr.storage.StorageProviderUtils.DatabaseOptions;
import org.jobrunr.storage.nosql.mongo.MongoDBStorageProvider;
import org.jobrunr.storage.sql.sqlite.SqLiteStorageProvider;

/**
 * Where jobs are kept.
 *
 * @param shared whether other processes work on the same jobs
 * @param closing lets go of it
 */
record Place(StorageProvider storage, boolean shared, ResultArchive archive, Runnable closing) {

    private static final int SECONDS_TO_FIND_A_SERVER = 5;
    private static final int SECONDS_BETWEEN_SIGNS_OF_LIFE = 1;
    private static final int SECONDS_TO_ANSWER = 10;

    /** A file that one process at a time may have open, as with the ledger beside it. */
    static Place file(Path path) {
        JobsFile file = new JobsFile(path);
        return new Place(new SqLiteStorageProvider(file), false, ResultArchive.NONE, file::close);
    }

    /**
     * A database on a MongoDB server.
     *
     * @throws LedgerFailure when no server answers
     */
    static Place database(String uri) {
        return StorageFailures.read(() -> reached(uri));
    }

    private static Place reached(String uri) {
        ConnectionString parsed = new ConnectionString(uri);
        String name = Objects.requireNonNull(parsed.getDatabase(), "The connection string names no database");
        // As long as the ledger waits for a server: a page that shows jobs must not wait longer.
        MongoClient client = MongoClients.create(MongoClientSettings.builder()
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(SECONDS_TO_FIND_A_SERVER, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(SECONDS_TO_FIND_A_SERVER, TimeUnit.SECONDS)
                        .readTimeout(SECONDS_TO_ANSWER, TimeUnit.SECONDS))
                .applyToServerSettings(
                        server -> server.heartbeatFrequency(SECONDS_BETWEEN_SIGNS_OF_LIFE, TimeUnit.SECONDS))
                .applyConnectionString(parsed)
                .applicationName("tenure-jobs")
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .writeConcern(WriteConcern.MAJORITY.withJournal(true))
                .readConcern(ReadConcern.MAJORITY)
                .readPreference(ReadPreference.primary())
                .build());
        try {
            return reached(client, name);
        } catch (RuntimeException e) {
            client.close();
            throw e;
        }
    }

    private static Place reached(MongoClient client, String name) {
        MongoDatabase database = client.getDatabase(name);
        // JobRunr's own way to its indexes drops some that servers without secondary indexes have never made.
        MongoCollection<Document> jobs = database.getCollection("jobrunr_jobs");
        jobs.createIndex(Indexes.ascending("state", "updatedAt"));
        jobs.createIndex(Indexes.ascending("state", "scheduledAt"));
        jobs.createIndex(Indexes.ascending("state", "recurringJobId"));
        return new Place(
                new MongoDBStorageProvider(client, name, DatabaseOptions.NO_VALIDATE),
                true,
                new MongoResultArchive(database),
                client::close);
    }
}
