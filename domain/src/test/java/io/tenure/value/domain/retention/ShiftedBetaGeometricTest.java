package io.tenure.value.domain.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.offset;

import io.tenure.value.domain.fitting.Estimate;
import io.tenure.value.domain.fitting.Fallback;
import io.tenure.value.domain.fitting.Fit;
import io.tenure.value.domain.fitting.Fitted;
import io.tenure.value.domain.fitting.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ShiftedBetaGeometricTest {

    /** Shares of the table, of a thousand customers, in the years 0 to 7. */
    private static final Renewals HIGH_END = Renewals.ofCohort(1000, 869, 743, 653, 593, 551, 517, 491);

    private static final Renewals REGULAR = Renewals.ofCohort(1000, 631, 468, 382, 326, 289, 262, 241);

    private static final Fit<RetentionModel> FIT = RetentionModels.shiftedBetaGeometric(HIGH_END);

    @Test
    void hasTheParametersOfFaderAndHardie() {
        var fitted = (Fitted<RetentionModel>) FIT;

        assertThat(fitted.estimates().stream().mapToDouble(Estimate::value).toArray())
                .containsExactly(new double[] {0.668, 3.806}, offset(0.0005));
        assertThat(fitted.logLikelihood()).isCloseTo(-1611.2, offset(0.05));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "../sbg_fader_hardie_2007.csv", numLinesToSkip = 1)
    void foretellsTheYearsItHasNotSeenWithinTwoPointsAsThePublishedParametersDo(
            int year, double regular, double highEnd) {
        var regularFit = RetentionModels.shiftedBetaGeometric(REGULAR).model();

        assertThat(100 * regularFit.survival(year)).isCloseTo(regular, offset(2.0));
        assertThat(100 * FIT.model().survival(year)).isCloseTo(highEnd, offset(2.0));
    }

    @Test
    void thoseWhoStayedLongerAreMoreLikelyToRenew() {
        assertThat(FIT.model().retentionAfter(5)).isGreaterThan(FIT.model().retentionAfter(0));
        assertThat(FIT.model().discountedRenewals(5, 100, 0.1))
                .isGreaterThan(FIT.model().discountedRenewals(0, 100, 0.1));
    }

    @Test
    void renewalsToComeAreDiscountedFromTheNextOneOn() {
        assertThat(new ConstantRetention(0.5).discountedRenewals(3, 2, 0.25)).isEqualTo(0.5 + 0.25 / 1.25);
    }

    @Test
    void whereNobodyLeftNothingIsKnownOfLeaving() {
        assertThat(RetentionModels.shiftedBetaGeometric(Renewals.ofCohort(500, 500, 500)))
                .isEqualTo(new Fallback<>(new ConstantRetention(1), Reason.NO_LOSS_SEEN));
    }

    @Test
    void aConstantShareShowsNoDifferenceBetweenCustomers() {
        assertThat(RetentionModels.shiftedBetaGeometric(Renewals.ofCohort(8000, 4000, 2000, 1000)))
                .isEqualTo(new Fallback<>(new ConstantRetention(0.5), Reason.NO_DIFFERENCE_BETWEEN_CUSTOMERS));
    }

    @Test
    void oneRenewalIsNoTrendAndFewCustomersAreNone() {
        assertThat(RetentionModels.shiftedBetaGeometric(Renewals.ofCohort(1000, 800)))
                .isEqualTo(new Fallback<>(new ConstantRetention(0.8), Reason.TOO_FEW_RENEWALS));
        assertThat(RetentionModels.shiftedBetaGeometric(Renewals.ofCohort(20, 10, 5)))
                .isEqualTo(new Fallback<>(new ConstantRetention(0.5), Reason.TOO_FEW_CUSTOMERS));
        assertThat(RetentionModels.shiftedBetaGeometric(Renewals.ofCohort(0)))
                .isEqualTo(new Fallback<>(new ConstantRetention(0), Reason.NO_CUSTOMERS));
    }
}
