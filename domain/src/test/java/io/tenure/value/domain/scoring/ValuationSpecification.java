package io.tenure.value.domain.scoring;

import static io.tenure.value.domain.scoring.SmallBook.ABROAD;
import static io.tenure.value.domain.scoring.SmallBook.ADA;
import static io.tenure.value.domain.scoring.SmallBook.POINTS;
import static io.tenure.value.domain.scoring.SmallBook.RUN;
import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.value.domain.Shopper;
import io.tenure.value.domain.profit.Profitability;
import io.tenure.value.domain.ranking.AbcClass;
import io.tenure.value.domain.ranking.RfmSegment;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValuationSpecification {

    @Test
    void customerIsWorthWhatTheModelsOfItsCurrencyExpect() {
        Valuation valuation = Valuation.of(RUN, List.of(SmallBook.pounds().model()), null);
        assertThat(valuation.of(ADA.facts(), POINTS))
                .get()
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(new CustomerValue(
                        "ada",
                        null,
                        1,
                        "GBP",
                        3,
                        LocalDate.of(2026, 1, 6),
                        LocalDate.of(2026, 3, 17),
                        new BigDecimal("90"),
                        1,
                        0.714286,
                        new BigDecimal("40"),
                        new BigDecimal("17.14"),
                        AbcClass.A,
                        5,
                        5,
                        5,
                        RfmSegment.CHAMPIONS,
                        0,
                        new Profitability(
                                new BigDecimal("90"),
                                new BigDecimal("36"),
                                BigDecimal.ZERO,
                                BigDecimal.ZERO,
                                new BigDecimal("0.60"),
                                BigDecimal.ZERO),
                        List.of()));
        assertThat(valuation.of(
                        new Shopper("zoe").bought("2026-02-01", "100", "EUR").facts(), List.of()))
                .as("in a currency that the run had no customer of")
                .isEmpty();
        assertThat(valuation.of(new Shopper("max").facts(), List.of())).isEmpty();
        assertThat(valuation.of(ADA.facts(), ABROAD))
                .hasValueSatisfying(value -> assertThat(value.costsApart()).isEqualTo(ABROAD));
    }
}
