package io.tenure.shared.mongodb;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.tenure.shared.ledger.LedgerInUse;
import io.tenure.shared.nodes.Duties;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.bson.BsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Shares the work of the background among the nodes on a database: see docs/adr/0083-many-nodes.md. A piece of work is
 * a document that names its node; it is free when that node is gone.
 */
public final class MongoDuties implements Duties, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MongoDuties.class);
    private static final Duration BEAT = Duration.ofMillis(500);
    private static final Duration LIFE = Duration.ofSeconds(4);
    /** What nobody has asked for so long is no work any more, such as to tell a webhook that was deleted. */
    private static final Duration FORGOTTEN = Duration.ofMinutes(1);

    private static final String OWNER = "owner";
    private static final String NOBODY = "";
    private static final String VISITOR = "visitor/";

    private final MongoCollection<BsonDocument> works;
    private final MongoNodes nodes;
    private final long forgotten;
    private final ScheduledExecutorService life = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("node-sign-of-life").factory());
    private final Map<String, Long> asked = new HashMap<>();
    private final Set<String> held = new LinkedHashSet<>();
    private final Map<String, String> owners = new HashMap<>();
    private Set<String> living = Set.of();
    private @Nullable ScheduledFuture<?> beats;
    private String node = NOBODY;
    private String prefix = "";
    private long learnt;
    private long joined;
    private boolean closed;

    public MongoDuties(MongoConnection mongo) {
        this(mongo, FORGOTTEN);
    }

    /** @param forgotten after which work is none any more for which nobody asks */
    MongoDuties(MongoConnection mongo, Duration forgotten) {
        this.forgotten = forgotten.toNanos();
        works = mongo.collection("duties");
        nodes = new MongoNodes(mongo.collection("nodes"), LIFE);
    }

    @Override
    public synchronized boolean hold(String work) {
        // A node counts as one from the moment it asks for work.
        showLife("");
        asked.put(work, System.nanoTime());
        return knows() && (held.contains(work) ? keeps(work) : held.size() < share() && take(work));
    }

    /** Is there, so that nobody takes the database for unused, and takes no work from the nodes. */
    public synchronized void visit() {
        showLife(VISITOR);
    }

    /** By which name others see that this node lives; another once it has counted as gone, empty before it is known. */
    public synchronized String node() {
        showLife("");
        return node;
    }

    /** Whether a node lives; for some seconds also after it has ended. */
    public boolean lives(String name) {
        return nodes.exists(name);
    }

    private void showLife(String kind) {
        if (beats == null) {
            prefix = kind;
            beat();
            beats = life.scheduleWithFixedDelay(this::beat, BEAT.toMillis(), BEAT.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** The next sign of life tells the others. */
    @Override
    public synchronized void release(String work) {
        held.remove(work);
    }

    /**
     * Looks for as long as a node may show no life, whether there is any other.
     *
     * @throws LedgerInUse when there is
     */
    public void requireNoOthers() {
        long begun = System.nanoTime();
        while (!others().isEmpty()) {
            if (System.nanoTime() - begun > LIFE.plus(BEAT).toNanos()) {
                throw new LedgerInUse("Nodes work on the database: stop them all, and try again");
            }
            LockSupport.parkNanos(BEAT.toNanos());
        }
    }

    private synchronized Set<String> others() {
        Set<String> others = new HashSet<>(nodes.living());
        others.remove(node);
        return others;
    }

    /** Leaves everything; the others see it at their next sign of life. */
    @Override
    public synchronized void close() {
        closed = true;
        life.shutdown();
        held.clear();
        living = Set.of();
        attempt(() -> nodes.remove(node));
    }

    /** Whether what this node knows of the others is new enough for them not to think it gone. */
    private boolean knows() {
        return !living.isEmpty() && System.nanoTime() - learnt < LIFE.toNanos();
    }

    /** So many pieces of work are one node's part. */
    private int share() {
        long working = living.stream().filter(each -> !each.startsWith(VISITOR)).count();
        return Math.ceilDiv(asked.size(), Math.max(1, (int) working));
    }

    /** When others have joined, what was taken last is left first. */
    private boolean keeps(String work) {
        return held.stream().limit(share()).anyMatch(work::equals);
    }

    private boolean take(String work) {
        String owner = owners.getOrDefault(work, NOBODY);
        boolean taken = !living.contains(owner) && attempt(() -> !nodes.exists(owner) && tookFrom(owner, work));
        if (taken) {
            held.add(work);
        }
        return taken;
    }

    private boolean tookFrom(String owner, String work) {
        works.updateOne(Filters.eq(work), Updates.setOnInsert(OWNER, owner), new UpdateOptions().upsert(true));
        return works.updateOne(owned(work, owner), Updates.set(OWNER, node)).getMatchedCount() == 1;
    }

    private synchronized void beat() {
        // One that waited while this node left must not have it join again.
        if (!closed) {
            attempt(this::showLifeAndLook);
        }
    }

    private boolean showLifeAndLook() {
        long begun = System.nanoTime();
        if (node.equals(NOBODY) || !nodes.showLife(node)) {
            held.clear();
            node = prefix + UUID.randomUUID();
            nodes.join(node);
            joined = begun;
        }
        // Whoever is at a step that takes long does not ask for its work meanwhile.
        asked.entrySet().removeIf(work -> begun - work.getValue() > forgotten && !held.contains(work.getKey()));
        works.updateMany(Filters.and(Filters.eq(OWNER, node), Filters.nin("_id", held)), Updates.set(OWNER, NOBODY));
        living = nodes.living();
        owners.clear();
        works.find()
                .forEach(work -> owners.put(
                        work.getString("_id").getValue(), work.getString(OWNER).getValue()));
        learnt = begun;
        forgetWorkOfNobody();
        return true;
    }

    /** Who takes a piece of work at this moment does not find it, and makes it anew. */
    private void forgetWorkOfNobody() {
        List<String> unwanted = owners.entrySet().stream()
                .filter(work -> work.getValue().equals(NOBODY) && !asked.containsKey(work.getKey()))
                .map(Map.Entry::getKey)
                .toList();
        if (!unwanted.isEmpty() && System.nanoTime() - joined > forgotten) {
            works.deleteMany(Filters.and(Filters.in("_id", unwanted), Filters.eq(OWNER, NOBODY)));
        }
    }

    private static Bson owned(String work, String owner) {
        return Filters.and(Filters.eq(work), Filters.eq(OWNER, owner));
    }

    /** Without the server nothing is held: whoever asks does so again. */
    private static boolean attempt(BooleanSupplier call) {
        try {
            return MongoFailures.uninterrupted(call::getAsBoolean);
        } catch (MongoException unreachable) {
            LOG.debug("The duties cannot be read or written", unreachable);
            return false;
        }
    }
}
