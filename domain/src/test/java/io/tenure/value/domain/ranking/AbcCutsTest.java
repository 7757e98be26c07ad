package io.tenure.value.domain.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AbcCutsTest {

    @Test
    void theCustomerWhoCrossesALimitIsStillInTheBetterClass() {
        var classes = AbcCuts.CUSTOMARY.classify(values("a 70", "b 20", "c 6", "d 4"));

        assertThat(classes).isEqualTo(Map.of("a", AbcClass.A, "b", AbcClass.A, "c", AbcClass.B, "d", AbcClass.C));
    }

    @Test
    void aLimitThatIsReachedExactlyEndsTheClass() {
        var classes = AbcCuts.CUSTOMARY.classify(values("a 80", "b 15", "c 5"));

        assertThat(classes).isEqualTo(Map.of("a", AbcClass.A, "b", AbcClass.B, "c", AbcClass.C));
    }

    @Test
    void equalCustomersAreTakenById() {
        var classes = new AbcCuts(new BigDecimal("0.5"), new BigDecimal("0.75"))
                .classify(values("d 1.00", "c 1.0", "b 1", "a 1"));

        assertThat(classes).isEqualTo(Map.of("a", AbcClass.A, "b", AbcClass.A, "c", AbcClass.B, "d", AbcClass.C));
    }

    @Test
    void whoBringsNothingIsOrdinaryEvenWhenNobodyBringsAnything() {
        assertThat(AbcCuts.CUSTOMARY.classify(values("a 0", "b -5")))
                .containsOnlyKeys("a", "b")
                .containsValues(AbcClass.C);
        assertThat(AbcCuts.CUSTOMARY.classify(values("a 10", "b -5")))
                .isEqualTo(Map.of("a", AbcClass.A, "b", AbcClass.C));
    }

    @Test
    void cutsMustRise() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AbcCuts(new BigDecimal("0.9"), new BigDecimal("0.8")))
                .withMessageContaining("a <= b");
    }

    private static Map<String, BigDecimal> values(String... customers) {
        var values = new HashMap<String, BigDecimal>();
        for (String customer : customers) {
            String[] parts = customer.split(" ", -1);
            values.put(parts[0], new BigDecimal(parts[1]));
        }
        return values;
    }
}
