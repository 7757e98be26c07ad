package io.tenure.value.domain.scoring;

import static io.tenure.value.domain.scoring.SmallBook.RUN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.tenure.value.events.FittedModel;
import io.tenure.value.events.ForecastTrial;
import io.tenure.value.events.MarketEstimate;
import io.tenure.value.events.MarketShareReckoned;
import io.tenure.value.events.ModelWarning;
import io.tenure.value.events.ParameterEstimate;
import io.tenure.value.events.ValueModelFitted;
import io.tenure.value.events.WarningKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CensusSpecification {

    private final Census census = SmallBook.census();

    @Test
    void thoseWhoHadNotBoughtByTheDayAreCountedApart() {
        assertThat(census.customers()).isEqualTo(4);
        assertThat(census.withoutPurchase()).isEqualTo(3);
    }

    @Test
    void eachCurrencyIsStudiedByItself() {
        assertThat(census.studies(RUN))
                .extracting(
                        study -> study.model().currency(),
                        study -> study.model().customers(),
                        study -> study.model().repeaters())
                .containsExactly(tuple("EUR", 1L, 0L), tuple("GBP", 3L, 1L));
    }

    @Test
    void averagesStandInWhereTooFewCameBack() {
        ValueModelFitted model = SmallBook.pounds().model();
        assertThat(model.buying())
                .isEqualTo(new FittedModel(
                        "average-rate",
                        List.of(new ParameterEstimate("perWeek", 2 / 28.0, null)),
                        null,
                        "TOO_FEW_REPEATERS"));
        assertThat(model.spending())
                .isEqualTo(new FittedModel(
                        "average-spend",
                        List.of(new ParameterEstimate("perPurchase", 40, null)),
                        null,
                        "TOO_FEW_REPEATERS"));
        assertThat(model.warnings()).isEmpty();
    }

    @Test
    void forecastIsTriedOnAThirdOfTheTimeThatIsKnown() {
        assertThat(SmallBook.pounds().model().trial())
                .isEqualTo(new ForecastTrial(LocalDate.of(2026, 3, 3), 4, 3, 0.75, 1, 1.25 / 3));
        ValueModelFitted euros = census.studies(RUN).getFirst().model();
        assertThat(euros.trial()).isNull();
        assertThat(euros.warnings())
                .containsExactly(new ModelWarning(WarningKind.TOO_SHORT_FOR_A_TRIAL, "average-rate", 12));
    }

    @Test
    void marketShareCountsTheSalesInItsCurrency() {
        assertThat(share("GBP").sales()).isEqualByComparingTo("100");
        assertThat(share("GBP").share()).isCloseTo(0.25, within(1e-12));
        assertThat(share("EUR").sales()).isEqualByComparingTo("100");
        assertThat(share("JPY").sales()).isZero();
    }

    @Test
    void fewCustomersHaveNoClustersOfNeeds() {
        assertThat(census.needs(RUN, null)).isEmpty();
    }

    private MarketShareReckoned share(String currency) {
        return census.marketShare(RUN, new MarketEstimate(currency, new BigDecimal("400"), "survey"));
    }
}
