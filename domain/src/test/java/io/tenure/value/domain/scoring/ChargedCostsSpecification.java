package io.tenure.value.domain.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.shared.domain.Decision;
import io.tenure.value.commands.ValueCustomers;
import io.tenure.value.events.ChargedCustomer;
import io.tenure.value.events.CostElsewhere;
import io.tenure.value.events.CostsCharged;
import io.tenure.value.events.CustomersValued;
import io.tenure.value.events.ValueEvent;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChargedCostsSpecification {

    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final CostElsewhere POINTS = new CostElsewhere("club", "GBP", new BigDecimal("0.60"));
    private static final List<ChargedCustomer> ADA = List.of(new ChargedCustomer("ada", List.of(POINTS)));

    @Test
    void goBeforeTheBlockThatCountsThem() {
        assertThat(decide(ADA, unfinished(null)))
                .isEqualTo(Decision.acceptedAll(
                        List.of(new CostsCharged(1, ADA, NOW), new CustomersValued(1, null, "b", NOW))));
    }

    @Test
    void areNotWrittenDownWhereThereAreNoneOrTheBlockIsOnRecord() {
        assertThat(decide(List.of(), unfinished(null)))
                .isEqualTo(Decision.accepted(new CustomersValued(1, null, "b", NOW)));
        assertThat(decide(ADA, unfinished("b"))).isEqualTo(Decision.nothing());
    }

    @Test
    void addToASumInTheirOwnCurrencyOnly() {
        var unknown = new CostElsewhere("club", "GBP", null);

        assertThat(POINTS.in("GBP")).isEqualByComparingTo("0.60");
        assertThat(POINTS.apartFrom("GBP")).isFalse();
        assertThat(POINTS.in("EUR")).isEqualByComparingTo("0");
        assertThat(POINTS.apartFrom("EUR")).isTrue();
        assertThat(unknown.in("GBP")).isEqualByComparingTo("0");
        assertThat(unknown.apartFrom("GBP")).isTrue();
    }

    @Test
    void ofSeveralRecordsCountEachSourceOnce() {
        var tea = new CostElsewhere("club", "GBP", new BigDecimal("0.20"));
        var lounge = new CostElsewhere("club", "EUR", new BigDecimal("3"));
        var silent = new CostElsewhere("silent", "GBP", null);
        var known = new CostElsewhere("silent", "GBP", new BigDecimal("1"));

        assertThat(CostElsewhere.together(Stream.of(known, POINTS, silent, tea, lounge, known)))
                .containsExactly(lounge, new CostElsewhere("club", "GBP", new BigDecimal("0.80")), silent);
    }

    private static ValueRuns unfinished(@Nullable String reached) {
        return new ValueRuns(1, reached, false, List.of());
    }

    private static Decision<ValueEvent> decide(List<ChargedCustomer> charged, ValueRuns runs) {
        return ValueRunDecider.decide(new ValueCustomers(1, null, "b", charged, NOW), runs);
    }
}
