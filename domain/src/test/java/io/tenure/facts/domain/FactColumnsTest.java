package io.tenure.facts.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.relationship.events.Direction;
import io.tenure.relationship.events.InteractionKind;
import io.tenure.shared.rules.Column;
import io.tenure.shared.rules.ColumnType;
import io.tenure.shared.rules.Mention;
import io.tenure.shared.rules.Row;
import io.tenure.shared.rules.Rule;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FactColumnsTest {

    private static final Story STORY = Story.registered()
            .bought("2026-01-10T09:00:00Z", "10.50", "mug")
            .paid("2026-01-20T09:00:00Z", "10.50", "2026-01-15T09:00:00Z")
            .did(InteractionKind.EMAIL, Direction.OUTBOUND, "2026-02-01T09:00:00Z");

    @Test
    void eachColumnHasANameOfItsOwnAndValuesOfItsType() {
        assertThat(FactColumns.columns()).extracting(Column::name).doesNotHaveDuplicates();

        Row row = FactColumns.row(STORY.on("2026-02-20"));
        for (int column = 0; column < FactColumns.columns().size(); column++) {
            Object value = row.value(column);
            ColumnType type = FactColumns.columns().get(column).type();
            if (value != null) {
                assertThat(value).isInstanceOf(javaType(type));
            }
        }
    }

    @Test
    void readsAFactByItsName() {
        assertThat(value("spent", "2026-02-20")).isEqualTo(10.5);
        assertThat(value("purchases", "2026-02-20")).isEqualTo(1L);
        assertThat(value("products", "2026-02-20")).isEqualTo(List.of("mug"));
        assertThat(value("paymentDelayDays", "2026-02-20")).isEqualTo(5.0);
        assertThat(value("daysSinceLastContact", "2026-02-20")).isEqualTo(19L);
        assertThat(value("industry", "2026-02-20")).isEqualTo("gifts");
        assertThat(value("owner", "2026-02-20")).isNull();
    }

    @Test
    void aGrowingNumberOfDaysTurnsARuleAtTheNextThresholdOnly() {
        assertThat(turn("daysSinceLastPurchase", "2026-01-20", 60, 91)).contains(LocalDate.parse("2026-03-11"));
        assertThat(turn("daysSinceLastPurchase", "2026-03-11", 60, 91)).contains(LocalDate.parse("2026-04-11"));
        assertThat(turn("daysSinceLastPurchase", "2026-04-11", 60, 91)).isEmpty();
        assertThat(FactColumns.nextTurn(STORY.on("2026-01-20"), rule("daysSinceLastPurchase", Optional.empty())))
                .contains(LocalDate.parse("2026-01-21"));
    }

    @Test
    void aWindowTurnsARuleWhenTheOldestOfItDropsOut() {
        assertThat(turn("purchasesLast30Days", "2026-01-20", 1)).contains(LocalDate.parse("2026-02-09"));
        assertThat(turn("purchasesLast30Days", "2026-02-09", 1)).isEmpty();
        assertThat(turn("complaintsLast90Days", "2026-02-09", 1)).isEmpty();
    }

    @Test
    void theShareOfAnswersTurnsWhenPatienceEndsAndWhenTheApproachIsAYearOld() {
        assertThat(turn("responseRate", "2026-02-05")).contains(LocalDate.parse("2026-02-16"));
        assertThat(turn("responseRate", "2026-02-16")).contains(LocalDate.parse("2027-02-01"));
    }

    @Test
    void theTrendTurnsWithTheMonthAndWhatStaysNeverDoes() {
        assertThat(turn("profitTrend", "2026-02-05")).contains(LocalDate.parse("2026-03-01"));
        assertThat(turn("spent", "2026-02-05")).isEmpty();
        assertThat(turn("tags", "2026-02-05")).isEmpty();
    }

    @Test
    void noValueChangesBeforeTheDayOnWhichItTurns() {
        for (Column column : FactColumns.columns()) {
            LocalDate day = LocalDate.parse("2026-01-20");
            while (day.isBefore(LocalDate.parse("2027-03-01"))) {
                LocalDate next = FactColumns.nextTurn(
                                FactSheet.of(STORY.facts(), day, null), rule(column.name(), Optional.empty()))
                        .orElse(LocalDate.parse("2027-03-01"));
                Object before = value(column.name(), day.toString());
                for (LocalDate quiet = day; quiet.isBefore(next); quiet = quiet.plusDays(1)) {
                    assertThat(value(column.name(), quiet.toString()))
                            .as("%s on %s", column.name(), quiet)
                            .isEqualTo(before);
                }
                day = next;
            }
        }
    }

    private static Class<?> javaType(ColumnType type) {
        return switch (type) {
            case INTEGER -> Long.class;
            case DECIMAL -> Double.class;
            case TEXT -> String.class;
            case TRUTH -> Boolean.class;
            case TEXTS -> List.class;
        };
    }

    private static @Nullable Object value(String name, String day) {
        int column = FactColumns.columns().stream().map(Column::name).toList().indexOf(name);
        return FactColumns.row(STORY.on(day)).value(column);
    }

    private static Optional<LocalDate> turn(String column, String day, long... thresholds) {
        SortedSet<Long> turning = new TreeSet<>();
        for (long threshold : thresholds) {
            turning.add(threshold);
        }
        return FactColumns.nextTurn(STORY.on(day), rule(column, Optional.of(turning)));
    }

    /** A rule that asks for one column. */
    private static Rule rule(String column, Optional<SortedSet<Long>> thresholds) {
        return new Rule() {
            @Override
            public String source() {
                return column;
            }

            @Override
            public SortedSet<String> columns() {
                return new TreeSet<>(List.of(column));
            }

            @Override
            public boolean test(Row row) {
                return Objects.nonNull(row);
            }

            @Override
            public Optional<SortedSet<Long>> thresholds(String name) {
                return thresholds;
            }

            @Override
            public List<Mention> mentions(String name) {
                return List.of();
            }
        };
    }
}
