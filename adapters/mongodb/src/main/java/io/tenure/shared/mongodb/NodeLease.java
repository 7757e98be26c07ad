package io.tenure.shared.mongodb;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.tenure.shared.ledger.LedgerInUse;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDateTime;
import org.bson.BsonDocument;

import org.bson.BsonString;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a second node away from a database: projections and policies do not share their work yet. A node that shows no
 * life for some seconds has left.
 */
public final class NodeLease implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(NodeLease.class);
    private static final Duration LIFE = Duration.ofSeconds(8);
    private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(2);
    private static final String LEASE = "node";

    private final MongoCollection<BsonDocument> leases;
    private final MongoFailures failures;
    private final String node = UUID.randomUUID().toString();
    private final ScheduledExecutorService life = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("node-sign-of-life").factory());

    private @Nullable ScheduledFuture<?> signs;

    private NodeLease(MongoConnection mongo) {
        leases = mongo.collection("leases");
        failures = mongo.failures();
    }

    /**
     * Takes the lease of a database.
     *
     * @throws LedgerInUse when another node holds it
     */
    public static NodeLease take(MongoConnection mongo) {
        NodeLease lease = new NodeLease(mongo);
        lease.failures.run("open", lease::begin);
        return lease;
    }

    private void begin() {
        leases.updateOne(
                Filters.eq(LEASE),
                new BsonDocument(
                        "$setOnInsert",
                        new BsonDocument("owner", new BsonString("")).append("until", new BsonDateTime(0))),
                new UpdateOptions().upsert(true));
        BsonDocument held = leases.find(Filters.eq(LEASE)).first();
        boolean free = held != null
                && (held.getString("owner").getValue().isEmpty()
                        || held.getDateTime("until").getValue() < System.currentTimeMillis());
        if (!free || !replace(held.getString("owner").getValue(), node)) {
            life.shutdown();
            throw new LedgerInUse("Another node works on this database. One node at a time may; a node that was killed"
                    + " counts for %d seconds more".formatted(LIFE.toSeconds()));
        }
        signs = life.scheduleAtFixedRate(
                this::showLife, SIGN_OF_LIFE.toMillis(), SIGN_OF_LIFE.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        if (signs != null) {
            signs.cancel(false);
        }
        life.shutdown();
        try {
            MongoFailures.uninterrupted(() -> replace(node, ""));
        } catch (MongoException unreachable) {
            LOG.debug("The lease ends by itself in {}", LIFE, unreachable);
        }
    }

    private boolean replace(String owner, String next) {
        return leases.updateOne(
                                Filters.and(Filters.eq(LEASE), Filters.eq("owner", owner)),
                                Updates.combine(Updates.set("owner", next), Updates.set("until", until())))
                        .getMatchedCount()
                == 1;
    }

    private void showLife() {
        try {
            if (!replace(node, node)) {
                LOG.error(
                        "Another node has taken over this database, for this one was silent too long. Stop this node");
            }
        } catch (MongoException e) {
            LOG.debug("No sign of life reached the server", e);
        }
    }

    private static BsonDateTime until() {
        return new BsonDateTime(Instant.now().plus(LIFE).toEpochMilli());
    }
}
