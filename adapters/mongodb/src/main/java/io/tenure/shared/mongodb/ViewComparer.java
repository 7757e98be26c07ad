package io.tenure.shared.mongodb;

import com.mongodb.client.MongoCursor;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.tenure.shared.views.ViewComparison;
import io.tenure.shared.views.ViewType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;

/** Compares two sets of views row by row, in the order of ids. */
final class ViewComparer {

    private static final int NAMED = 10;
    private static final Comparator<@Nullable BsonDocument> BY_ID =
            Comparator.nullsLast(Comparator.comparing(ViewRow::id));

    private final ViewType<?> type;
    private final List<String> first = new ArrayList<>();
    private long live;
    private long fresh;
    private long missing;
    private long unexpected;
    private long different;

    private ViewComparer(ViewType<?> type) {
        this.type = type;
    }

    static ViewComparison compare(ViewSet live, ViewSet fresh) {
        return new ViewComparison(
                progress(live).equals(progress(fresh)),
                live.partitions().stream()
                        .flatMap(views -> views.types().stream()
                                .map(type -> new ViewComparer(type).of(views, fresh.of(views.projection()))))
                        .toList());
    }

    private static List<Long> progress(ViewSet set) {
        return set.partitions().stream().map(views -> views.head().progress()).toList();
    }

    private ViewComparison.OfType of(ViewPartition liveViews, ViewPartition freshViews) {
        try (MongoCursor<BsonDocument> liveRows = rows(liveViews);
                MongoCursor<BsonDocument> freshRows = rows(freshViews)) {
            BsonDocument ours = next(liveRows);
            BsonDocument theirs = next(freshRows);
            while (ours != null || theirs != null) {
                int order = BY_ID.compare(ours, theirs);
                take(order <= 0 ? ours : null, order >= 0 ? theirs : null);
                ours = order <= 0 ? next(liveRows) : ours;
                theirs = order >= 0 ? next(freshRows) : theirs;
            }
        }
        return new ViewComparison.OfType(type.name(), live, fresh, missing, unexpected, different, List.copyOf(first));
    }

    private void take(@Nullable BsonDocument ours, @Nullable BsonDocument theirs) {
        live += ours == null ? 0 : 1;
        fresh += theirs == null ? 0 : 1;
        if (theirs == null && ours != null) {
            missing++;
            name(ours, "is missing from the new views");
        } else if (ours == null && theirs != null) {
            unexpected++;
            name(theirs, "is in the new views only");
        } else if (ours != null && theirs != null && !ViewRow.same(type, ours, theirs)) {
            different++;
            name(ours, "differs");
        }
    }

    private void name(BsonDocument row, String problem) {
        if (first.size() < NAMED) {
            first.add(ViewRow.id(row) + " " + problem);
        }
    }

    private MongoCursor<BsonDocument> rows(ViewPartition views) {
        return views.rows(type)
                .find(Filters.exists(ViewRow.DELETED, false))
                .sort(Sorts.ascending(ViewRow.ID))
                .cursor();
    }

    private static @Nullable BsonDocument next(MongoCursor<BsonDocument> rows) {
        return rows.hasNext() ? rows.next() : null;
    }
}
