package io.tenure.loyalty.programme;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.events.PointsValue;
import io.tenure.shared.domain.Money;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class PointWorthTest {

    private static final PointWorth HUNDRED = new PointWorth(100, Money.of("1.00", "GBP"));

    @Test
    void pointsPayInWholeBlocks() {
        assertThat(HUNDRED.isInBlocks(300)).isTrue();
        assertThat(HUNDRED.isInBlocks(150)).isFalse();
        assertThat(HUNDRED.of(300)).isEqualTo(new PointsValue(new BigDecimal("3.00"), "GBP"));
    }

    @Test
    void noMorePointsPayThanThereAreOrThanIsLeft() {
        assertThat(HUNDRED.most(new BigDecimal("7.35"), 10_000)).isEqualTo(700);
        assertThat(HUNDRED.most(new BigDecimal("7.35"), 699)).isEqualTo(600);
        assertThat(HUNDRED.most(new BigDecimal("0.99"), 10_000)).isZero();
        assertThat(HUNDRED.most(new BigDecimal("7.35"), -5)).isZero();
        assertThat(new PointWorth(3, Money.of("1", "JPY")).most(new BigDecimal("1000000000000"), Long.MAX_VALUE))
                .isEqualTo(3_000_000_000_000L);
    }
}
