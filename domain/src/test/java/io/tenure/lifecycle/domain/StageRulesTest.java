package io.tenure.lifecycle.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.shared.rules.Column;
import io.tenure.shared.rules.ColumnType;
import io.tenure.shared.rules.Mention;
import io.tenure.shared.rules.Row;
import io.tenure.shared.rules.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StageRulesTest {

    private static final List<Column> COLUMNS = List.of(
            new Column("purchases", ColumnType.INTEGER, false),
            new Column("spent", ColumnType.DECIMAL, false),
            new Column("tags", ColumnType.TEXTS, false),
            new Column("country", ColumnType.TEXT, false),
            new Column("industry", ColumnType.TEXT, false));

    private static final StageRules ON_EVERYTHING =
            new StageRules(new Asking("?", "purchases", "spent", "tags", "country", "industry"), Optional.empty());

    @Test
    void valuesAreToldAsOneWritesThemAndThoseNotKnownAreLeftOut() {
        assertThat(ON_EVERYTHING.facts(row(4L, 12_000_000.5, List.of("vip", "eu"), "GB", null), COLUMNS))
                .isEqualTo(Map.of("purchases", "4", "spent", "12000000.5", "tags", "eu, vip", "country", "GB"));
    }

    @ParameterizedTest
    @CsvSource({"0.0, 0", "10.0, 10", "0.1, 0.1", "1.0E-7, 0.0000001", "NaN, NaN", "-Infinity, -Infinity"})
    void aDecimalIsToldWithoutZerosThatSayNothing(double spent, String told) {
        assertThat(ON_EVERYTHING.facts(row(null, spent, null, null, null), COLUMNS))
                .isEqualTo(Map.of("spent", told));
    }

    @Test
    void onlyWhatTheRulesAskedForIsTold() {
        Row row = row(4L, 12.5, List.of("vip"), "GB", "gifts");
        Rule met = new Asking("purchases > 3", "purchases");
        Rule lost = new Asking("country == \"GB\"", "country");

        assertThat(new StageRules(met, Optional.empty()).facts(row, COLUMNS)).isEqualTo(Map.of("purchases", "4"));
        assertThat(new StageRules(met, Optional.of(lost)).facts(row, COLUMNS))
                .isEqualTo(Map.of("purchases", "4", "country", "GB"));
    }

    @Test
    void theRuleThatHeldTheCustomerIsToldAsLost() {
        Rule met = new Asking("purchases > 3", "purchases");
        Rule lost = new Asking("spent > 9", "spent");

        assertThat(new StageRules(met, Optional.of(lost)).text()).isEqualTo("purchases > 3 && !(spent > 9)");
        assertThat(new StageRules(met, Optional.empty()).text()).isEqualTo("purchases > 3");
    }

    private static Row row(@Nullable Object... values) {
        List<@Nullable Object> row = new ArrayList<>(COLUMNS.size());
        for (Object value : values) {
            row.add(value);
        }
        return row::get;
    }

    /** A rule of which only counts what it asks for. */
    private record Asking(String source, SortedSet<String> columns) implements Rule {

        Asking(String source, String... columns) {
            this(source, new TreeSet<>(List.of(columns)));
        }

        @Override
        public boolean test(Row row) {
            return row.value(0) != null;
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
}
