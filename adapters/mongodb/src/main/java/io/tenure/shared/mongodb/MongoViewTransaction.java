package io.tenure.shared.mongodb;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Updates;
import io.tenure.shared.mongodb.ViewHead.Pending;
import io.tenure.shared.mongodb.ViewLog.Change;
import io.tenure.shared.mongodb.ViewReads.Instead;
import io.tenure.shared.mongodb.ViewSet.Replaced;
import io.tenure.shared.views.Page;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewTransaction;
import io.tenure.shared.views.ViewType;
import io.tenure.shared.views.ViewsFailure;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.jspecify.annotations.Nullable;

/** A transaction whose changes stay in this process until it commits. */
final class MongoViewTransaction implements ViewTransaction {

    private static final int LOOKED_UP_AT_ONCE = 1_000;

    private enum Phase {
        OPEN,
        COMMITTED,
        CLOSED
    }

    private final ViewPartition views;
    private final ViewPages pages;
    private final ViewWriting writing;
    private final MongoFailures failures;
    private final ViewHead head;
    private final Thread owner = Thread.currentThread();
    private final Map<ViewType<?>, Map<String, Optional<BsonDocument>>> changes = new LinkedHashMap<>();
    /** Rows as they lie on the server; nobody else changes them while this transaction has the head. */
    private final Map<ViewType<?>, Map<String, Optional<BsonDocument>>> stored = new HashMap<>();

    private Set<String> expected = Set.of();
    private long progress;
    private byte @Nullable [] token;
    private Phase phase = Phase.OPEN;

    /** @param head as this transaction has begun it */
    MongoViewTransaction(
            ViewPartition views, ViewPages pages, ViewWriting writing, MongoFailures failures, ViewHead head) {
        this.views = views;
        this.pages = pages;
        this.writing = writing;
        this.failures = failures;
        this.head = head;
        this.progress = head.progress();
        this.token = head.token();
    }

    @Override
    public void expect(Collection<String> ids) {
        expected = ids.stream().map(ViewValues::ordered).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public <V> Optional<V> find(ViewType<V> type, String id) {
        String wanted = ViewValues.ordered(id);
        Optional<BsonDocument> changed = changes(type).get(wanted);
        Optional<BsonDocument> row = changed == null ? told(() -> stored(type, wanted)) : changed;
        return row.filter(ViewRow::isView).map(found -> ViewRow.view(type, found));
    }

    @Override
    public <V> Page<V> page(ViewType<V> type, ViewQuery query) {
        Instead instead = new Instead(changes(type));
        return told(() -> pages.page(
                type, query, (selection, wanted) -> new ViewReads(views).first(type, selection, wanted, instead)));
    }

    @Override
    public <V> void put(ViewType<V> type, V view) {
        BsonDocument row = ViewRow.of(type, view);
        changes(type).put(ViewRow.id(row), Optional.of(row));
    }

    @Override
    public void delete(ViewType<?> type, String id) {
        changes(type).put(ViewValues.ordered(id), Optional.empty());
    }

    @Override
    public void clear(ViewType<?> type) {
        Map<String, Optional<BsonDocument>> changed = changes(type);
        changed.replaceAll((id, row) -> Optional.empty());
        told(() -> {
            views.rows(type)
                    .find(Filters.exists(ViewRow.DELETED, false))
                    .projection(Projections.include(ViewRow.ID))
                    .forEach(row -> changed.put(ViewRow.id(row), Optional.empty()));
            return changed;
        });
    }

    @Override
    public Optional<byte[]> token() {
        requireOpen();
        return Optional.ofNullable(token);
    }

    @Override
    public void token(byte[] value) {
        requireOpen();
        token = value;
    }

    @Override
    public void progress(long position) {
        requireOpen();
        progress = position;
    }

    @Override
    public void commit() {
        requireOpen();
        if (!told(this::committed)) {
            throw new ViewsFailure("Another node has taken over the writing of the views; this batch is void");
        }
        phase = Phase.COMMITTED;
        writing.committed(progress);
    }

    @Override
    public void close() {
        requireOwner();
        if (phase == Phase.CLOSED) {
            return;
        }
        boolean rollBack = phase == Phase.OPEN;
        phase = Phase.CLOSED;
        writing.end(head, rollBack);
    }

    private boolean committed() {
        List<Change> wanted = wanted();
        if (wanted.isEmpty()) {
            return views.change(
                    head,
                    Updates.combine(
                            Updates.set(ViewHead.PROGRESS, progress),
                            Updates.set(ViewHead.TOKEN, ViewHead.binary(token)),
                            Updates.set(ViewHead.OWNER, ViewHead.NOBODY)));
        }
        int parts = views.log().write(head.begun(), head.visible(), wanted);
        Pending pending = new Pending(head.begun(), parts, progress, token);
        return views.change(head, Updates.set(ViewHead.PENDING, pending.document())) && finished(pending, wanted);
    }

    /** From here on the transaction will be seen; if this node is too slow, another brings it to its end. */
    private boolean finished(Pending pending, List<Change> changes) {
        return views.finish(head, pending, changes) || views.head().visible() >= head.begun();
    }

    private List<Change> wanted() {
        List<Change> wanted = new ArrayList<>();
        changes.forEach((type, rows) -> {
            Map<String, Optional<BsonDocument>> known = known(type, rows.keySet());
            rows.forEach((id, after) -> change(type, id, known.getOrDefault(id, Optional.empty()), after)
                    .ifPresent(wanted::add));
        });
        return wanted;
    }

    private Optional<BsonDocument> stored(ViewType<?> type, String id) {
        Optional<BsonDocument> known = stored.getOrDefault(type, Map.of()).get(id);
        return known == null
                ? known(type, expected.contains(id) ? expected : List.of(id)).getOrDefault(id, Optional.empty())
                : known;
    }

    /** The stored rows of a type, those of some ids among them: what is not known yet is read together. */
    private Map<String, Optional<BsonDocument>> known(ViewType<?> type, Collection<String> ids) {
        Map<String, Optional<BsonDocument>> known = stored.computeIfAbsent(type, unknown -> new HashMap<>());
        List<String> missing = ids.stream().filter(id -> !known.containsKey(id)).toList();
        for (int from = 0; from < missing.size(); from += LOOKED_UP_AT_ONCE) {
            List<String> some = missing.subList(from, Math.min(missing.size(), from + LOOKED_UP_AT_ONCE));
            Map<String, BsonDocument> found = views.findStored(type, some);
            some.forEach(id -> known.put(id, Optional.ofNullable(found.get(id))));
        }
        return known;
    }

    private static Optional<Change> change(
            ViewType<?> type, String id, Optional<BsonDocument> before, Optional<BsonDocument> after) {
        boolean nothingToDelete =
                after.isEmpty() && before.filter(ViewRow::isView).isEmpty();
        return nothingToDelete
                ? Optional.empty()
                : Optional.of(new Change(type.name(), new BsonString(id), before.orElse(null), after.orElse(null)));
    }

    private Map<String, Optional<BsonDocument>> changes(ViewType<?> type) {
        requireOpen();
        views.rows(type);
        return changes.computeIfAbsent(type, unknown -> new LinkedHashMap<>());
    }

    private <T> T told(Supplier<T> call) {
        try {
            return failures.views(call);
        } catch (Replaced _) {
            throw new ViewsFailure("The views have been replaced; this batch is void");
        }
    }

    private void requireOpen() {
        requireOwner();
        if (phase != Phase.OPEN) {
            throw new IllegalStateException("This view transaction is over. Begin another");
        }
    }

    private void requireOwner() {
        if (!Thread.currentThread().equals(owner)) {
            throw new IllegalStateException("This view transaction belongs to the thread '%s'; '%s' may not use it"
                    .formatted(owner.getName(), Thread.currentThread().getName()));
        }
    }
}
