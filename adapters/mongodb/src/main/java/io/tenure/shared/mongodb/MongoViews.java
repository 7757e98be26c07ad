package io.tenure.shared.mongodb;

import com.mongodb.MongoException;
import io.tenure.shared.mongodb.ViewSet.Replaced;
import io.tenure.shared.views.LedgerViews;
import io.tenure.shared.views.OwnedViews;
import io.tenure.shared.views.Page;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewRebuild;
import io.tenure.shared.views.ViewTransaction;
import io.tenure.shared.views.ViewType;
import io.tenure.shared.views.ViewsFailure;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Function;
import org.bson.BsonDocument;

/**
 * Views in a MongoDB database, those of a projection written by one node at a time: see
 * docs/adr/0081-views-on-mongodb.md.
 */
public final class MongoViews implements LedgerViews, AutoCloseable {

    /** One more, so that signs of life do not wait for a call that the server is slow to answer. */
    private static final int LIVES = 2;

    private final LiveViews live;
    private final ViewPages pages;
    private final MongoFailures failures;
    private final ViewProgress progress;
    private final ScheduledExecutorService life = Executors.newScheduledThreadPool(
            LIVES, Thread.ofPlatform().daemon().name("views-sign-of-life").factory());
    private volatile OpenSet open;

    private MongoViews(LiveViews live, ViewSet set, MongoFailures failures) {
        this.live = live;
        this.failures = failures;
        this.pages = new ViewPages(live.cursors());
        this.progress = new ViewProgress(projection ->
                read(opened -> opened.of(projection).views().head().progress()));
        this.open = opened(set);
    }

    /**
     * Opens the views of a database. Views other than these are dropped, all of them, and so is the progress.
     *
     * @throws ViewsFailure when the server cannot be read or written
     */
    public static MongoViews open(MongoConnection mongo, List<OwnedViews> views) {
        LiveViews live = new LiveViews(mongo, views);
        return mongo.failures().views(() -> new MongoViews(live, live.open(), mongo.failures()));
    }

    /**
     * The same beside nodes that may be of another version, whose views are left alone.
     *
     * @throws ViewsFailure when they are of another version, or the server cannot be read or written
     */
    public static MongoViews openBeside(MongoConnection mongo, List<OwnedViews> views) {
        LiveViews live = new LiveViews(mongo, views);
        return mongo.failures().views(() -> new MongoViews(live, live.openBeside(), mongo.failures()));
    }

    @Override
    public <V> Optional<V> find(ViewType<V> type, String id) {
        return findAll(type, List.of(id)).stream().findFirst();
    }

    @Override
    public <V> List<V> findAll(ViewType<V> type, Collection<String> ids) {
        List<String> wanted = ids.stream().distinct().toList();
        Map<String, BsonDocument> found = read(opened -> opened.of(type).reads().find(type, wanted));
        return wanted.stream()
                .map(id -> found.get(ViewValues.ordered(id)))
                .filter(Objects::nonNull)
                .map(row -> ViewRow.view(type, row))
                .toList();
    }

    @Override
    public <V> Page<V> page(ViewType<V> type, ViewQuery query) {
        return read(opened -> pages.page(
                type, query, (selection, wanted) -> opened.of(type).reads().first(type, selection, wanted)));
    }

    @Override
    public long count(ViewType<?> type, ViewQuery query, long atMost) {
        ViewSelection selection = ViewSelection.of(type, query, null);
        return atMost <= 0 || ViewSelection.nothingMatches(query)
                ? 0
                : read(opened -> opened.of(type).reads().count(type, selection, atMost));
    }

    @Override
    public ViewTransaction begin(String projection) {
        while (true) {
            OpenSet opened = open;
            OpenSet.Partition partition = opened.of(projection);
            try {
                return failures.views(() -> new MongoViewTransaction(
                        partition.views(), pages, partition.writing(), failures, opened.begin(partition)));
            } catch (Replaced _) {
                follow(opened);
            }
        }
    }

    @Override
    public long progress(String projection) {
        return progress.of(projection);
    }

    @Override
    public boolean awaitProgress(String projection, long position, Duration atMost) throws InterruptedException {
        return progress.await(projection, position, atMost);
    }

    @Override
    public Optional<byte[]> ledgerMark() {
        return failures.views(live::ledgerMark);
    }

    @Override
    public boolean ledgerMark(byte[] mark) {
        return failures.views(() -> {
            live.ledgerMark(mark);
            return true;
        });
    }

    @Override
    public void beginAnew() {
        OpenSet before = open;
        failures.views(() -> {
            live.beginAnew(before.set());
            return true;
        });
        follow(before);
    }

    /** Leaves nothing of deleted views on the server: the logs of recent changes are emptied, older sets dropped. */
    public void compact() {
        read(opened -> {
            opened.set().partitions().forEach(ViewPartition::forgetAll);
            live.dropOld();
            return true;
        });
    }

    /** Begins a second set of views beside this one. */
    public ViewRebuild rebuild() {
        return failures.views(() -> {
            ViewSet fresh = live.next();
            return new MongoViewRebuild(this, new MongoViews(live, fresh, failures), failures);
        });
    }

    @Override
    public void close() {
        open.close();
        life.shutdown();
    }

    ViewSet set() {
        return open.set();
    }

    /** Does something while nobody writes the views, on any node; told how far each projection is. */
    <T> T whileNobodyWrites(Function<Map<String, Long>, T> action) {
        while (true) {
            OpenSet opened = open;
            try {
                return opened.whileNobodyWrites(failures, action);
            } catch (Replaced _) {
                follow(opened);
            }
        }
    }

    /** Makes another set the live one, for all nodes; returns its number. */
    long replaceBy(MongoViews fresh) {
        OpenSet before = open;
        boolean done = failures.views(() -> live.put(before.set().number(), fresh.set()));
        if (!done) {
            throw new IllegalStateException("Another rebuild has been put in the place of the live views meanwhile");
        }
        follow(before);
        return open.set().number();
    }

    private <T> T read(Function<OpenSet, T> reading) {
        while (true) {
            OpenSet opened = open;
            try {
                return failures.views(() -> reading.apply(opened));
            } catch (Replaced _) {
                follow(opened);
            }
        }
    }

    private synchronized void follow(OpenSet before) {
        if (open.equals(before)) {
            open = opened(failures.views(() -> live.after(before.set())));
            before.close();
        }
    }

    private OpenSet opened(ViewSet set) {
        return new OpenSet(set, progress, life);
    }

    /** Whether this set is the live one still; a set that was replaced is dropped by who replaced it. */
    void dropUnlessLive() {
        try {
            live.dropUnlessLive(open.set());
        } catch (MongoException e) {
            throw failures.of("drop the unfinished views in", e);
        }
    }
}
