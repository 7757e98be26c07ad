package io.tenure.segmentation.domain;

import io.tenure.shared.rules.Column;
import io.tenure.shared.rules.Mention;
import io.tenure.shared.rules.Row;
import io.tenure.shared.rules.Rule;
import io.tenure.shared.rules.RuleFailed;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A rule on one column, as these tests need it: without a language to write it in. */
record Condition(String source, SortedSet<String> columns, Answer answer, SortedSet<Long> turning, List<Mention> places)
        implements Rule {

    private static final String PURCHASES = "purchases";

    /** What the rule says of the value of its column. */
    @FunctionalInterface
    interface Answer {

        boolean of(@Nullable Object value) throws RuleFailed;
    }

    static Condition on(String column, String source, Answer answer) {
        return new Condition(source, new TreeSet<>(List.of(column)), answer, new TreeSet<>(), List.of());
    }

    static Condition purchases(long atLeast) {
        return on(PURCHASES, "purchases >= " + atLeast, value -> value instanceof Long count && count >= atLeast);
    }

    /** A rule that asks for another segment. */
    static Condition in(String segment) {
        return on(
                SegmentColumns.SEGMENTS,
                '"' + segment + "\" in segments",
                value -> value instanceof List<?> segments && segments.contains(segment));
    }

    static Condition failing(String problem) {
        return on(PURCHASES, "purchases / 0 > 1", _ -> {
            throw new RuleFailed(problem);
        });
    }

    /** A rule that turns when the last purchase is so many days ago. */
    static Condition daysSinceLastPurchase(long atLeast) {
        return new Condition(
                "daysSinceLastPurchase >= " + atLeast,
                new TreeSet<>(List.of("daysSinceLastPurchase")),
                value -> value instanceof Long days && days >= atLeast,
                new TreeSet<>(List.of(atLeast)),
                List.of());
    }

    static Condition mentioning(Mention... places) {
        return new Condition("?", new TreeSet<>(), _ -> true, new TreeSet<>(), List.of(places));
    }

    @Override
    public boolean test(Row row) throws RuleFailed {
        List<String> names = SegmentColumns.list().stream().map(Column::name).toList();
        return answer.of(row.value(names.indexOf(columns.getFirst())));
    }

    @Override
    public Optional<SortedSet<Long>> thresholds(String column) {
        return Optional.of(turning);
    }

    @Override
    public List<Mention> mentions(String column) {
        return SegmentColumns.SEGMENTS.equals(column) ? places : List.of();
    }
}
