package io.tenure.shared.sqlite;

import io.tenure.shared.sqlite.ViewCondition.OneOf;
import io.tenure.shared.sqlite.ViewCondition.Range;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * An index through which the views of a query are reached: it settles some conditions, the others are left to be tested
 * view by view.
 */
record ViewPath(ViewIndex index, List<ViewCondition> settled, List<ViewCondition> left) {

    private static final int MOST_ARMS = 32;

    /** The path that gives the views in the order of a column (and of id), settling as much as possible. */
    static Optional<ViewPath> inOrderOf(String sort, ViewTable<?> table, List<ViewCondition> conditions) {
        return table.indexes().stream()
                .flatMap(index -> ordered(index, sort, conditions).stream())
                .filter(ViewPath::hasFewArms)
                .max(Comparator.comparingInt(path -> path.settled.size()));
    }

    /**
     * The paths that leave the fewer views to look at, whatever their order: none that settles only what another
     * settles too, and of those that settle the same the first.
     */
    static List<ViewPath> narrowing(ViewTable<?> table, List<ViewCondition> conditions) {
        List<ViewPath> paths = table.indexes().stream()
                .map(index -> {
                    List<ViewCondition> equal = equalities(index, conditions);
                    return index.columns().size() == equal.size()
                            ? path(index, equal, conditions)
                            : path(index, withRange(equal, index.columns().get(equal.size()), conditions), conditions);
                })
                .filter(path -> !path.settled.isEmpty())
                .toList();
        List<ViewPath> narrow = new ArrayList<>();
        for (ViewPath path : paths) {
            if (paths.stream().noneMatch(other -> other.settlesMoreThan(path))
                    && narrow.stream()
                            .noneMatch(known -> Set.copyOf(known.settled).equals(Set.copyOf(path.settled)))) {
                narrow.add(path);
            }
        }
        return narrow;
    }

    private boolean settlesMoreThan(ViewPath other) {
        return settled.size() > other.settled.size() && settled.containsAll(other.settled);
    }

    /** The settled equalities, written out value by value: every combination is one stretch of the index. */
    List<List<ViewSql>> arms() {
        List<List<ViewSql>> arms = List.of(List.of());
        for (ViewCondition condition : settled) {
            if (condition instanceof OneOf oneOf) {
                arms = arms.stream()
                        .flatMap(arm -> oneOf.values().stream().map(value -> with(arm, oneOf.equal("", value))))
                        .toList();
            }
        }
        return arms;
    }

    private boolean hasFewArms() {
        long arms = 1;
        for (ViewCondition condition : settled) {
            arms *= condition instanceof OneOf oneOf ? Math.min(oneOf.values().size(), MOST_ARMS + 1) : 1;
        }
        return arms <= MOST_ARMS;
    }

    /** The settled range of the sort column, if there is one. */
    Optional<Range> range() {
        return settled.stream()
                .filter(Range.class::isInstance)
                .map(Range.class::cast)
                .findFirst();
    }

    private static Optional<ViewPath> ordered(ViewIndex index, String sort, List<ViewCondition> conditions) {
        List<ViewCondition> equal = equalities(index, conditions);
        int open = index.columns().size() - equal.size();
        boolean sortSettled = sort.equals("id")
                || equal.stream().anyMatch(condition -> condition.column().equals(sort));
        if (sortSettled) {
            return open == 0 ? Optional.of(path(index, equal, conditions)) : Optional.empty();
        }
        return open == 1 && index.columns().getLast().equals(sort)
                ? Optional.of(path(index, withRange(equal, sort, conditions), conditions))
                : Optional.empty();
    }

    private static List<ViewCondition> equalities(ViewIndex index, List<ViewCondition> conditions) {
        List<ViewCondition> equal = new ArrayList<>();
        for (String column : index.columns()) {
            Optional<ViewCondition> oneOf = first(OneOf.class, column, conditions);
            if (oneOf.isEmpty()) {
                break;
            }
            equal.add(oneOf.get());
        }
        return equal;
    }

    private static List<ViewCondition> withRange(
            List<ViewCondition> equal, String column, List<ViewCondition> conditions) {
        return Stream.concat(equal.stream(), first(Range.class, column, conditions).stream())
                .toList();
    }

    private static Optional<ViewCondition> first(
            Class<? extends ViewCondition> kind, String column, List<ViewCondition> conditions) {
        return conditions.stream()
                .filter(kind::isInstance)
                .filter(condition -> condition.column().equals(column))
                .findFirst();
    }

    private static ViewPath path(ViewIndex index, List<ViewCondition> settled, List<ViewCondition> conditions) {
        Set<ViewCondition> done = Set.copyOf(settled);
        return new ViewPath(
                index,
                settled,
                conditions.stream()
                        .filter(condition -> !done.contains(condition))
                        .toList());
    }

    private static List<ViewSql> with(List<ViewSql> arm, ViewSql next) {
        return Stream.concat(arm.stream(), Stream.of(next)).toList();
    }
}
