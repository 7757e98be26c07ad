package io.tenure.shared.mongodb;

import com.mongodb.MongoException;
import io.tenure.shared.mongodb.ViewSet.Replaced;
import io.tenure.shared.views.Page;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewRebuild;
import io.tenure.shared.views.ViewTransaction;
import io.tenure.shared.views.ViewType;
import io.tenure.shared.views.Views;
import io.tenure.shared.views.ViewsFailure;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.bson.BsonDocument;

/** Views in a MongoDB database, written by one node at a time: see docs/adr/0081-views-on-mongodb.md. */
public final class MongoViews implements Views, AutoCloseable {

    private final LiveViews live;
    private final ViewPages pages;
    private final MongoFailures failures;
    private final ViewProgress progress;
    private volatile Open open;

    /** The set that is read and written. */
    private record Open(ViewSet set, ViewReads reads, ViewWriting writing) {}

    private MongoViews(LiveViews live, ViewSet set, MongoFailures failures) {
        this.live = live;
        this.failures = failures;
        this.pages = new ViewPages(live.cursors());
        this.progress = new ViewProgress(() -> read(opened -> opened.set.head().progress()));
        this.open = opened(set);
    }

    /**
     * Opens the views of a database. Views of other types than these are dropped, all of them, and so is the progress.
     *
     * @throws ViewsFailure when the server cannot be read or written
     */
    public static MongoViews open(MongoConnection mongo, List<ViewType<?>> types) {
        LiveViews live = new LiveViews(mongo, types);
        return mongo.failures().views(() -> new MongoViews(live, live.open(), mongo.failures()));
    }

    @Override
    public <V> Optional<V> find(ViewType<V> type, String id) {
        return findAll(type, List.of(id)).stream().findFirst();
    }

    @Override
    public <V> List<V> findAll(ViewType<V> type, Collection<String> ids) {
        List<String> wanted = ids.stream().distinct().toList();
        Map<String, BsonDocument> found = read(opened -> opened.reads.find(type, wanted));
        return wanted.stream()
                .map(id -> found.get(ViewValues.ordered(id)))
                .filter(Objects::nonNull)
                .map(row -> ViewRow.view(type, row))
                .toList();
    }

    @Override
    public <V> Page<V> page(ViewType<V> type, ViewQuery query) {
        return read(
                opened -> pages.page(type, query, (selection, wanted) -> opened.reads.first(type, selection, wanted)));
    }

    @Override
    public long count(ViewType<?> type, ViewQuery query, long atMost) {
        ViewSelection selection = ViewSelection.of(type, query, null);
        return atMost <= 0 || ViewSelection.nothingMatches(query)
                ? 0
                : read(opened -> opened.reads.count(type, selection, atMost));
    }

    @Override
    public ViewTransaction begin() {
        while (true) {
            Open opened = open;
            try {
                return failures.views(() ->
                        new MongoViewTransaction(opened.set, pages, opened.writing, failures, opened.writing.begin()));
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

    /** Leaves nothing of deleted views on the server: the log of recent changes is emptied. */
    public void compact() {
        read(opened -> {
            opened.set.log().forgetAll(opened.set.head().visible());
            opened.set.forgetMarks();
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
        open.writing.close();
    }

    ViewSet set() {
        return open.set;
    }

    /** Does something while nobody writes the views, on any node. */
    <T> T whileNobodyWrites(Function<ViewHead, T> action) {
        while (true) {
            Open opened = open;
            try {
                ViewHead head = failures.views(opened.writing::begin);
                try {
                    return action.apply(head);
                } finally {
                    opened.writing.end(head, true);
                }
            } catch (Replaced _) {
                follow(opened);
            }
        }
    }

    /** Makes another set the live one, for all nodes; returns its number. */
    long replaceBy(MongoViews fresh) {
        Open before = open;
        boolean done = failures.views(() -> live.put(before.set.number(), fresh.set()));
        if (!done) {
            throw new IllegalStateException("Another rebuild has been put in the place of the live views meanwhile");
        }
        follow(before);
        return open.set.number();
    }

    private <T> T read(Function<Open, T> reading) {
        while (true) {
            Open opened = open;
            try {
                return failures.views(() -> reading.apply(opened));
            } catch (Replaced _) {
                follow(opened);
            }
        }
    }

    private synchronized void follow(Open before) {
        if (open.equals(before)) {
            open = opened(failures.views(live::reopen));
            before.writing.close();
        }
    }

    private Open opened(ViewSet set) {
        return new Open(set, new ViewReads(set), new ViewWriting(set, progress));
    }

    /** Whether this set is the live one still; a set that was replaced is dropped by who replaced it. */
    void dropUnlessLive() {
        try {
            if (live.reopen().number() != open.set.number()) {
                open.set.drop();
            }
        } catch (MongoException e) {
            throw failures.of("drop the unfinished views in", e);
        }
    }
}
