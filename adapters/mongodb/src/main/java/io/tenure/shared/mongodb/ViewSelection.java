package io.tenure.shared.mongodb;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import io.tenure.shared.engine.ViewCursors.Place;
import io.tenure.shared.views.ViewField;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewQuery.Filter;
import io.tenure.shared.views.ViewType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The rows of a page, understood: which they are and in what order, for the server and for ourselves. */
record ViewSelection(Bson filter, Predicate<BsonDocument> test, Bson sort, Comparator<BsonDocument> order) {

    private static final ViewCondition IS_VIEW =
            new ViewCondition(Filters.exists(ViewRow.DELETED, false), ViewRow::isView);

    /** @throws IllegalArgumentException when the query asks for what the type has not */
    static ViewSelection of(ViewType<?> type, ViewQuery query, @Nullable Place after) {
        query.filters().forEach(filter -> requireField(type, filter.field()));
        String sort = query.sort();
        if (sort != null) {
            requireField(type, sort);
        }
        List<ViewCondition> conditions = new ArrayList<>(List.of(IS_VIEW));
        query.filters().stream().map(ViewCondition::of).forEach(conditions::add);
        conditions.addAll(ViewCondition.search(query.text()));
        Comparator<BsonDocument> order = order(sort, query.descending());
        if (after != null) {
            conditions.add(beyond(sort, query.descending(), after, order));
        }
        return new ViewSelection(
                Filters.and(conditions.stream().map(ViewCondition::filter).toList()),
                conditions.stream().map(ViewCondition::test).reduce(row -> true, Predicate::and),
                sort(sort, query.descending()),
                order);
    }

    /** Whether nothing can match, so that the server need not be asked. */
    static boolean nothingMatches(ViewQuery query) {
        return query.filters().stream()
                .anyMatch(
                        filter -> filter instanceof Filter.In in && in.values().isEmpty());
    }

    static Place place(ViewQuery query, BsonDocument row) {
        String sort = query.sort();
        return new Place(sort == null ? null : ViewValues.held(ViewRow.value(row, sort)), ViewRow.id(row));
    }

    private static void requireField(ViewType<?> type, String field) {
        List<String> known = type.fields().stream().map(ViewField::name).toList();
        if (!known.contains(field)) {
            throw new IllegalArgumentException(
                    "View type '%s': it has no field '%s', only %s".formatted(type.name(), field, known));
        }
    }

    private static Comparator<BsonDocument> order(@Nullable String sort, boolean descending) {
        Comparator<BsonDocument> byId = Comparator.comparing(ViewRow::id);
        Comparator<BsonDocument> order = sort == null
                ? byId
                : Comparator.<BsonDocument, BsonValue>comparing(row -> ViewRow.value(row, sort), ViewValues.ORDER)
                        .thenComparing(byId);
        return descending ? order.reversed() : order;
    }

    private static Bson sort(@Nullable String sort, boolean descending) {
        List<String> by = sort == null ? List.of(ViewRow.ID) : List.of(ViewCondition.path(sort), ViewRow.ID);
        return descending ? Sorts.descending(by) : Sorts.ascending(by);
    }

    private static ViewCondition beyond(
            @Nullable String sort, boolean descending, Place after, Comparator<BsonDocument> order) {
        BsonString id = new BsonString(after.id());
        BsonDocument place = new BsonDocument(ViewRow.ID, id);
        Bson idBeyond = descending ? Filters.lt(ViewRow.ID, id) : Filters.gt(ViewRow.ID, id);
        if (sort == null) {
            return new ViewCondition(idBeyond, row -> order.compare(row, place) > 0);
        }
        BsonValue value = ViewValues.of(after.value());
        place.append(ViewRow.FIELDS, new BsonDocument(sort, value));
        String path = ViewCondition.path(sort);
        List<Bson> ways = new ArrayList<>(List.of(Filters.and(Filters.eq(path, value), idBeyond)));
        if (value.isNull()) {
            if (!descending) {
                ways.add(Filters.ne(path, value));
            }
        } else if (descending) {
            ways.add(Filters.lt(path, value));
            ways.add(Filters.eq(path, ViewValues.of(null)));
        } else {
            ways.add(Filters.gt(path, value));
        }
        return new ViewCondition(Filters.or(ways), row -> order.compare(row, place) > 0);
    }
}
