package io.tenure.shared.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AskedValuesTest {

    private static final List<Column> COLUMNS = List.of(
            new Column("purchases", ColumnType.INTEGER, false),
            new Column("spent", ColumnType.DECIMAL, false),
            new Column("tags", ColumnType.TEXTS, false),
            new Column("country", ColumnType.TEXT, false),
            new Column("consent", ColumnType.TRUTH, false));
    private static final Set<String> ALL = Set.of("purchases", "spent", "tags", "country", "consent");

    @Test
    void comeBackAsTheyWereStored() {
        Row stored = row(4L, 12_000_000.5, List.of("eu", "vip"), "GB", true);

        Row again = AskedValues.row(AskedValues.of(ALL, stored, COLUMNS), COLUMNS);

        for (int column = 0; column < COLUMNS.size(); column++) {
            assertThat(again.value(column)).isEqualTo(stored.value(column));
        }
    }

    @Test
    void comeBackAsNoneWhereThereWereNone() {
        Row again = AskedValues.row(AskedValues.of(ALL, row(null, null, List.of(), null, null), COLUMNS), COLUMNS);

        assertThat(again.value(0)).isNull();
        assertThat(again.value(2)).isEqualTo(List.of());
    }

    @Test
    void areThoseThatWereAskedForTextsInTheirOrder() {
        assertThat(AskedValues.of(Set.of("tags"), row(4L, 1.5, List.of("vip", "eu"), "GB", true), COLUMNS))
                .isEqualTo(Map.of("tags", "eu, vip"));
    }

    private static Row row(@Nullable Object... values) {
        List<@Nullable Object> row = new ArrayList<>(COLUMNS.size());
        for (Object value : values) {
            row.add(value);
        }
        return row::get;
    }
}
