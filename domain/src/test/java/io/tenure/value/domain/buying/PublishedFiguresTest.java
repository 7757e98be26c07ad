package io.tenure.value.domain.buying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;
import static org.assertj.core.api.Assertions.withinPercentage;

import io.tenure.value.domain.fitting.Estimate;
import io.tenure.value.domain.fitting.Fit;
import io.tenure.value.domain.fitting.Fitted;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class PublishedFiguresTest {

    private static final Fit<PurchaseModel> BG_NBD = PurchaseModels.bgNbd(Cdnow.histories());
    private static final Fit<PurchaseModel> PARETO_NBD = PurchaseModels.paretoNbd(Cdnow.histories());

    @Test
    void bgNbdHasTheParametersOfFaderHardieAndLee() {
        isFitted(BG_NBD, -9582.4, 0.243, 4.414, 0.793, 2.426);
    }

    @Test
    void paretoNbdHasTheParametersOfFaderHardieAndLee() {
        isFitted(PARETO_NBD, -9595.0, 0.553, 10.578, 0.606, 11.669);
    }

    @Test
    void bgNbdExpectsWhatHardiesSpreadsheetDoes() {
        var model = new BgNbd(0.243, 4.414, 0.793, 2.426);

        assertThat(model.expectedPurchases(new PurchaseHistory(2, 30.43, 38.86), 39))
                .isCloseTo(1.226, offset(0.001));
    }

    @Test
    void bgNbdExpectsWhatTheWalkthroughOfBtydDoes() {
        var oftenAndLately = new PurchaseHistory(26, 30.857143, 31);

        assertThat(BG_NBD.model().expectedPurchases(oftenAndLately, 52)).isCloseTo(25.757, offset(0.001));
        assertThat(BG_NBD.model().probabilityAlive(oftenAndLately)).isCloseTo(0.96885, offset(0.00001));
    }

    @Test
    void everyCustomerOfTheSampleHasTheReferenceValues() {
        assertThat(Cdnow.CUSTOMERS).hasSize(2357).allSatisfy(customer -> {
            var history = customer.history();
            assertThat(BG_NBD.model().expectedPurchases(history, 39))
                    .isCloseTo(customer.bgNbdExpected(), withinPercentage(0.1));
            assertThat(BG_NBD.model().probabilityAlive(history))
                    .isCloseTo(customer.bgNbdAlive(), withinPercentage(0.1));
            assertThat(PARETO_NBD.model().expectedPurchases(history, 39))
                    .isCloseTo(customer.paretoNbdExpected(), withinPercentage(0.1));
            assertThat(PARETO_NBD.model().probabilityAlive(history))
                    .isCloseTo(customer.paretoNbdAlive(), withinPercentage(0.1));
        });
    }

    private static void isFitted(Fit<PurchaseModel> fit, double logLikelihood, double... parameters) {
        assertThat(fit)
                .asInstanceOf(InstanceOfAssertFactories.type(Fitted.class))
                .satisfies(fitted -> assertThat(fitted.logLikelihood()).isCloseTo(logLikelihood, offset(0.05)));
        var estimates = ((Fitted<PurchaseModel>) fit).estimates();
        assertThat(estimates)
                .allSatisfy(each -> assertThat(each.standardError()).isPositive());
        assertThat(estimates.stream().mapToDouble(Estimate::value).toArray())
                .containsExactly(parameters, offset(0.0005));
    }
}
