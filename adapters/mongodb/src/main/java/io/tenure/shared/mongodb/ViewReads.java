package io.tenure.shared.mongodb;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.CountOptions;
import io.tenure.shared.mongodb.ViewHead.Pending;
import io.tenure.shared.mongodb.ViewLog.Change;
import io.tenure.shared.mongodb.ViewLog.Entry;
import io.tenure.shared.views.ViewType;
import io.tenure.shared.views.ViewsFailure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.BsonDocument;

/**
 * Reads a set of views as it was at one moment, though it is written meanwhile: what has changed since is put back from
 * the log.
 */
final class ViewReads {

    private static final int ATTEMPTS = 8;
    private static final int LIKELY_IN_THE_WAY = 100;

    private final ViewPartition views;

    ViewReads(ViewPartition views) {
        this.views = views;
    }

    /** Rows that are to be taken instead of those that lie there, by id; none where there was no view. */
    record Instead(Map<String, Optional<BsonDocument>> rows) {

        static final Instead NOTHING = new Instead(Map.of());
    }

    /** Some ids of the rows that are views. */
    Map<String, BsonDocument> find(ViewType<?> type, List<String> ids) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            long visible = views.head().visible();
            Map<String, BsonDocument> found = views.find(type, ids);
            Optional<Instead> instead = since(visible, type);
            if (instead.isPresent()) {
                instead.get().rows().forEach((id, row) -> {
                    if (row.isPresent()
                            && ids.stream().anyMatch(wanted -> ViewValues.ordered(wanted)
                                    .equals(id))) {
                        found.put(id, row.get());
                    } else {
                        found.remove(id);
                    }
                });
                found.values().removeIf(row -> !ViewRow.isView(row));
                return found;
            }
        }
        throw tooSlow(type);
    }

    /** The first rows of a selection. */
    List<BsonDocument> first(ViewType<?> type, ViewSelection selection, int wanted) {
        int asked = wanted;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            long visible = views.head().visible();
            List<BsonDocument> rows = ask(type, selection, asked);
            Optional<Instead> instead = since(visible, type);
            if (instead.isPresent()) {
                Optional<List<BsonDocument>> merged = merge(rows, asked, selection, instead.get(), wanted);
                if (merged.isPresent()) {
                    return merged.get();
                }
                asked = wanted + instead.get().rows().size();
            }
        }
        throw tooSlow(type);
    }

    /** The first rows of a selection, some of them replaced, while nobody else writes. */
    List<BsonDocument> first(ViewType<?> type, ViewSelection selection, int wanted, Instead instead) {
        List<BsonDocument> rows = new ArrayList<>();
        int changed = instead.rows().size();
        // What a long transaction has changed is passed over only where it lies in the way; of a short one there is no
        // more than comes at once, so that the server need not be told that nobody reads on.
        try (MongoCursor<BsonDocument> found = found(type, selection, wanted + changed)
                .batchSize(wanted + Math.min(changed, LIKELY_IN_THE_WAY))
                .cursor()) {
            while (rows.size() < wanted && found.hasNext()) {
                BsonDocument row = found.next();
                if (!instead.rows().containsKey(ViewRow.id(row))) {
                    rows.add(row);
                }
            }
        }
        return merge(rows, wanted, selection, instead, wanted).orElseThrow();
    }

    /** How many rows there are, up to a limit. */
    long count(ViewType<?> type, ViewSelection selection, long atMost) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            ViewHead head = views.head();
            long counted = views.rows(type).countDocuments(selection.filter(), new CountOptions().limit((int)
                            Math.min(atMost, Integer.MAX_VALUE)));
            ViewHead after = views.head();
            boolean still = head.pending() == null && after.pending() == null && head.visible() == after.visible();
            if (still || attempt == ATTEMPTS - 1) {
                return counted;
            }
        }
        throw tooSlow(type);
    }

    private List<BsonDocument> ask(ViewType<?> type, ViewSelection selection, int limit) {
        return found(type, selection, limit).batchSize(limit).into(new ArrayList<>());
    }

    private FindIterable<BsonDocument> found(ViewType<?> type, ViewSelection selection, int limit) {
        return views.rows(type).find(selection.filter()).sort(selection.sort()).limit(limit);
    }

    /** Empty when too few rows were asked for. */
    private static Optional<List<BsonDocument>> merge(
            List<BsonDocument> rows, int asked, ViewSelection selection, Instead instead, int wanted) {
        boolean more = rows.size() == asked;
        List<BsonDocument> merged = new ArrayList<>(rows);
        merged.removeIf(row -> instead.rows().containsKey(ViewRow.id(row)));
        for (Optional<BsonDocument> row : instead.rows().values()) {
            row.filter(selection.test())
                    .filter(other -> !more || selection.order().compare(other, rows.getLast()) <= 0)
                    .ifPresent(merged::add);
        }
        if (more && merged.size() < wanted) {
            return Optional.empty();
        }
        merged.sort(selection.order());
        return Optional.of(List.copyOf(merged.subList(0, Math.min(wanted, merged.size()))));
    }

    /** What rows of a type were when a transaction had become visible; empty when that is too long ago. */
    private Optional<Instead> since(long visible, ViewType<?> type) {
        ViewHead now = views.head();
        Pending pending = now.pending();
        if (pending == null && now.visible() == visible) {
            return Optional.of(Instead.NOTHING);
        }
        Map<String, Optional<BsonDocument>> before = new HashMap<>();
        long at = pending == null ? now.visible() : pending.transaction();
        while (at > visible) {
            Optional<Entry> entry = views.log().read(at);
            if (entry.isEmpty()) {
                return Optional.empty();
            }
            for (Change change : entry.get().changes()) {
                if (change.type().equals(type.name())) {
                    before.put(
                            change.id().getValue(),
                            Optional.ofNullable(change.before()).filter(ViewRow::isView));
                }
            }
            at = entry.get().follows();
        }
        return Optional.of(new Instead(before));
    }

    private static ViewsFailure tooSlow(ViewType<?> type) {
        return new ViewsFailure(
                "The views of type '%s' change faster than they can be read. Try again".formatted(type.name()));
    }
}
