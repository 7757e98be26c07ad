package io.tenure.shared.mongodb;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.ledger.LedgerContract;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** The contract of the ledger on a database of a server. */
abstract class MongoLedgerContract extends LedgerContract {

    private final String uri;
    private @Nullable MongoConnection mongo;

    MongoLedgerContract(String uri) {
        this.uri = uri;
    }

    @Override
    protected Ledger open(Clock clock) {
        MongoConnection opened = MongoConnection.open(uri);
        MongoSchema.create(opened);
        mongo = opened;
        return new MongoLedger(opened, clock);
    }

    @Override
    protected void close(Ledger opened) {
        if (mongo != null) {
            mongo.close();
        }
    }

    @AfterEach
    void drop() {
        TestDatabase.drop(uri);
    }

    @Override
    protected void tamper(long position) {
        try (MongoClient intruder = MongoClients.create(uri)) {
            intruder.getDatabase(new ConnectionString(uri).getDatabase())
                    .getCollection(LedgerSchema.COMMITS)
                    .updateOne(Filters.eq(position), Updates.set("payloads", "{}\n{}"));
        }
    }
}
