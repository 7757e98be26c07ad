package io.tenure.lifecycle.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.lifecycle.domain.LevelAdvice.Amount;
import io.tenure.lifecycle.events.RelationshipLevel;
import io.tenure.value.domain.ranking.AbcClass;
import io.tenure.value.events.GroupTotal;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassAmongAllSpecification {

    @Test
    void saysWhichLevelPaysAndByWhichFigures() {
        List<GroupTotal> classes = List.of(total("A", 30, "15600"), total("B", 170, "8000"), total("C", 800, "76400"));

        ClassAmongAll vips = ClassAmongAll.of(AbcClass.A, classes).orElseThrow();

        assertThat(vips.level()).isEqualTo(RelationshipLevel.PARTNERSHIP);
        assertThat(vips.share()).isEqualByComparingTo("0.03");
        assertThat(vips.average()).isEqualByComparingTo("520.00");
        assertThat(vips.averageOfAll()).isEqualByComparingTo("100.00");
        assertThat(vips.timesTheAverage()).isEqualByComparingTo("5.2");
        assertThat(ClassAmongAll.of(AbcClass.B, classes).orElseThrow().level()).isEqualTo(RelationshipLevel.REACTIVE);
        assertThat(ClassAmongAll.of(AbcClass.C, classes).orElseThrow().level()).isEqualTo(RelationshipLevel.REACTIVE);
    }

    @ParameterizedTest(name = "{0} of 10,000: {1}")
    @CsvSource({"500, LOW", "501, MEDIUM", "3000, MEDIUM", "3001, HIGH", "10000, HIGH"})
    void takesFivePerCentForFewAndMoreThanThirtyForMany(long customers, Amount number) {
        assertThat(new ClassAmongAll(customers, BigDecimal.ONE, 10_000, BigDecimal.TEN).number())
                .isEqualTo(number);
    }

    @ParameterizedTest(name = "{0} each where the average is 100: {1}")
    @CsvSource({"-1, LOW", "50, LOW", "50.01, MEDIUM", "199.99, MEDIUM", "200, HIGH"})
    void takesHalfTheAverageForLittleAndTwiceItForMuch(BigDecimal each, Amount margin) {
        assertThat(new ClassAmongAll(3, each.multiply(BigDecimal.valueOf(3)), 7, new BigDecimal("700")).marginOfEach())
                .isEqualTo(margin);
    }

    @Test
    void isNoneWhereNobodyIsInTheClassOrNothingIsExpected() {
        assertThat(ClassAmongAll.of(AbcClass.B, List.of(total("A", 1, "10")))).isEmpty();
        assertThat(ClassAmongAll.of(AbcClass.A, List.of())).isEmpty();
        assertThat(ClassAmongAll.of(AbcClass.A, List.of(total("A", 1, "10"), total("C", 2, "-10"))))
                .isEmpty();
    }

    private static GroupTotal total(String group, long customers, String lifetimeValue) {
        return new GroupTotal(group, customers, BigDecimal.ZERO, new BigDecimal(lifetimeValue));
    }
}
