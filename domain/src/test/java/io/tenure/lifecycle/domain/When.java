package io.tenure.lifecycle.domain;

import io.tenure.shared.rules.Column;
import io.tenure.shared.rules.ColumnType;
import io.tenure.shared.rules.Mention;
import io.tenure.shared.rules.Row;
import io.tenure.shared.rules.Rule;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongPredicate;

/** A rule on the one number that these tests know of a customer: its purchases in a year. */
record When(String source, LongPredicate met) implements Rule {

    static final List<Column> COLUMNS = List.of(new Column("purchases", ColumnType.INTEGER, false));

    static When atLeast(long purchases) {
        return new When("purchases >= " + purchases, value -> value >= purchases);
    }

    static When below(long purchases) {
        return new When("purchases < " + purchases, value -> value < purchases);
    }

    static Row purchases(long purchases) {
        return _ -> purchases;
    }

    @Override
    public SortedSet<String> columns() {
        return new TreeSet<>(List.of("purchases"));
    }

    @Override
    public boolean test(Row row) {
        return row.value(0) instanceof Long value && met.test(value);
    }

    @Override
    public Optional<SortedSet<Long>> thresholds(String column) {
        return Optional.empty();
    }

    @Override
    public List<Mention> mentions(String column) {
        return List.of();
    }
}
