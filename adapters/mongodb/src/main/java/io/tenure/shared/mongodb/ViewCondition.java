package io.tenure.shared.mongodb;

import com.mongodb.client.model.Filters;
import io.tenure.shared.engine.ViewWords;
import io.tenure.shared.views.ViewQuery;
import io.tenure.shared.views.ViewQuery.Filter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.bson.BsonDocument;
import org.bson.BsonNull;
import org.bson.BsonValue;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** A condition on a row, as the server tests it and as we do ourselves: the two say the same. */
record ViewCondition(Bson filter, Predicate<BsonDocument> test) {

    private static final Pattern BLANKS = Pattern.compile("[\\p{Z}\\s]+");

    static ViewCondition of(Filter filter) {
        String field = filter.field();
        return switch (filter) {
            case Filter.Is is -> oneOf(field, List.of(ViewValues.stored(field, is.value())));
            case Filter.In in ->
                oneOf(
                        field,
                        in.values().stream()
                                .map(value -> ViewValues.stored(field, value))
                                .distinct()
                                .toList());
            case Filter.Between between ->
                range(field, ViewValues.stored(field, between.from()), ViewValues.stored(field, between.to()));
        };
    }

    /** What somebody typed: each word is there, words without a blank between stand together, the last may be begun. */
    static List<ViewCondition> search(@Nullable String text) {
        if (text == null) {
            return List.of();
        }
        if (text.length() > ViewQuery.LONGEST_TEXT) {
            throw new IllegalArgumentException(
                    "A search text has at most %d characters, not %d".formatted(ViewQuery.LONGEST_TEXT, text.length()));
        }
        List<List<String>> runs = BLANKS.splitAsStream(text)
                .map(ViewWords::split)
                .filter(words -> !words.isEmpty())
                .toList();
        Map<String, ViewCondition> conditions = new LinkedHashMap<>();
        for (int i = 0; i < runs.size(); i++) {
            String last = runs.get(i).getLast();
            boolean begun = i == runs.size() - 1 && !ViewWords.standsAlone(last.codePointAt(0));
            String run = " " + String.join(" ", runs.get(i)) + (begun ? "" : " ");
            conditions.put(run, run(run, runs.get(i), begun));
        }
        return List.copyOf(conditions.values());
    }

    /** Words hold letters, digits and marks only, so they mean themselves in a pattern. */
    private static ViewCondition run(String run, List<String> words, boolean begun) {
        List<Bson> filters = new ArrayList<>();
        List<String> whole = begun ? words.subList(0, words.size() - 1) : words;
        whole.stream().distinct().forEach(word -> filters.add(Filters.eq(ViewRow.TOKENS, word)));
        if (begun) {
            filters.add(Filters.regex(ViewRow.TOKENS, "^" + words.getLast()));
        }
        if (words.size() > 1) {
            filters.add(Filters.regex(ViewRow.WORDS, run));
        }
        return new ViewCondition(Filters.and(filters), row -> ViewRow.words(row).contains(run));
    }

    private static ViewCondition oneOf(String field, List<BsonValue> values) {
        return new ViewCondition(
                values.size() == 1 ? Filters.eq(path(field), values.getFirst()) : Filters.in(path(field), values),
                row -> values.contains(ViewRow.value(row, field)));
    }

    private static ViewCondition range(String field, BsonValue from, BsonValue to) {
        List<Bson> filters = new ArrayList<>(List.of(Filters.ne(path(field), BsonNull.VALUE)));
        if (!from.isNull()) {
            filters.add(Filters.gte(path(field), from));
        }
        if (!to.isNull()) {
            filters.add(Filters.lt(path(field), to));
        }
        return new ViewCondition(Filters.and(filters), row -> {
            BsonValue value = ViewRow.value(row, field);
            return !value.isNull()
                    && (from.isNull() || ViewValues.ORDER.compare(value, from) >= 0)
                    && (to.isNull() || ViewValues.ORDER.compare(value, to) < 0);
        });
    }

    static String path(String field) {
        return ViewRow.FIELDS + "." + field;
    }
}
