package io.tenure.shared.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MoneyProperties {

    private static final BigDecimal MOST = new BigDecimal("99999999999999.999999");

    @Property
    void addsInAnyOrder(@ForAll("amounts") Money one, @ForAll("amounts") Money other) {
        assertThat(one.plus(other)).isEqualTo(other.plus(one));
    }

    @Property
    void addsInAnyGrouping(@ForAll("amounts") Money a, @ForAll("amounts") Money b, @ForAll("amounts") Money c) {
        assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
    }

    @Property
    void isCancelledByItsNegation(@ForAll("amounts") Money amount) {
        assertThat(amount.plus(amount.negated()).amount()).isEqualByComparingTo("0");
    }

    @Property
    void losesNoDigit(@ForAll("amounts") Money amount) {
        assertThat(Money.of(amount.amount().toPlainString(), "GBP")).isEqualTo(amount);
    }

    @Provide
    Arbitrary<Money> amounts() {
        return Arbitraries.bigDecimals()
                .between(MOST.negate(), MOST)
                .ofScale(6)
                .map(amount -> Money.of(amount.toPlainString(), "GBP"));
    }
}
