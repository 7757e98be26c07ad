package io.tenure.value.domain.scoring;

import static io.tenure.value.domain.scoring.SmallBook.ADA;
import static io.tenure.value.domain.scoring.SmallBook.DAY;
import static io.tenure.value.domain.scoring.SmallBook.POINTS;
import static io.tenure.value.domain.scoring.SmallBook.RUN;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.facts.domain.FactSheet;
import io.tenure.shared.rules.Column;
import io.tenure.shared.rules.ColumnType;
import io.tenure.shared.rules.Row;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ValueColumnsTest {

    private static final FactSheet SHEET = FactSheet.of(ADA.facts(), DAY, null);
    private static final CustomerValue VALUE = Valuation.of(
                    RUN, List.of(SmallBook.pounds().model()), null)
            .of(ADA.facts(), POINTS)
            .orElseThrow();

    @Test
    void rulesMayAskForTheValueByTheLastRun() {
        assertThat(asked("abcClass")).isEqualTo("A");
        assertThat(asked("rfmSegment")).isEqualTo("CHAMPIONS");
        assertThat(asked("recencyScore")).isEqualTo(5L);
        assertThat(asked("frequencyScore")).isEqualTo(5L);
        assertThat(asked("monetaryScore")).isEqualTo(5L);
        assertThat(asked("lifetimeValue")).isEqualTo(17.14);
        assertThat(asked("probabilityAlive")).isEqualTo(1.0);
        assertThat(asked("expectedPurchases")).isEqualTo(0.714286);
        assertThat(asked("expectedSpend")).isEqualTo(40.0);
        assertThat(asked("profit")).isEqualTo(53.4);
        assertThat(asked("valueRun")).isEqualTo(1L);
        assertThat(asked("needsCluster")).as("the run found none").isNull();
    }

    @Test
    void factsComeBeforeTheValueAndStayWithoutOne() {
        Row unknown = ValueColumns.row(SHEET, null);
        assertThat(unknown.value(place("country"))).isEqualTo("GB");
        assertThat(ValueColumns.list()).isNotEmpty().allSatisfy(column -> {
            assertThat(unknown.value(place(column.name()))).isNull();
            assertThat(column.dependsOnTime()).isFalse();
        });
        assertThat(ValueColumns.withFacts()).endsWith(ValueColumns.list().toArray(Column[]::new));
    }

    @Test
    void eachValueIsOfTheTypeOfItsColumn() {
        assertThat(ValueColumns.list()).allSatisfy(column -> {
            Object value = asked(column.name());
            if (value != null) {
                assertThat(value).isInstanceOf(javaType(column.type()));
            }
        });
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

    private static @Nullable Object asked(String column) {
        return ValueColumns.row(SHEET, VALUE).value(place(column));
    }

    private static int place(String column) {
        return ValueColumns.withFacts().stream().map(Column::name).toList().indexOf(column);
    }
}
