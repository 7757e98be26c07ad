package io.tenure.relationship.domain;

import static io.tenure.relationship.domain.Anna.A;
import static io.tenure.relationship.domain.Anna.EARLIER;
import static io.tenure.relationship.domain.Anna.ID;
import static io.tenure.relationship.domain.Anna.NOW;
import static io.tenure.relationship.domain.Anna.given;

import io.tenure.relationship.commands.EstimateSpending;
import io.tenure.relationship.events.SpendingEstimated;
import io.tenure.relationship.events.SpendingSource;
import io.tenure.shared.domain.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class EstimateSpendingSpecification {

    private static final LocalDate DAY = LocalDate.parse("2026-01-01");

    @Test
    void notesWhatTheCustomerIsThoughtToSpendAndHowThatIsKnown() {
        given(Anna.registered()).when(estimate("300", "table 4")).then(estimated("300", "table 4", NOW));
    }

    @Test
    void notesTheSameEstimateOnce() {
        given(Anna.registered(), estimated("300", "table 4", EARLIER))
                .when(estimate("300", "table 4"))
                .thenNothing();
    }

    @Test
    void aNewEstimateTakesThePlaceOfTheOneBefore() {
        given(Anna.registered(), estimated("300", "table 4", EARLIER))
                .when(estimate("400", "table 5"))
                .then(estimated("400", "table 5", NOW));
    }

    @Test
    void refusesAnEstimateThatIsNotAboveZero() {
        given(Anna.registered()).when(estimate("0", "table 4")).thenRejected("relationship.spending-not-positive");
    }

    @Test
    void refusesAnEstimateThatNobodyCanLookUp() {
        given(Anna.registered()).when(estimate("300", " ")).thenRejected("relationship.spending-reference-missing");
    }

    @Test
    void refusesAnEstimateOfTomorrowsTomorrow() {
        LocalDate later = LocalDate.ofInstant(NOW, java.time.ZoneOffset.UTC).plusDays(2);
        given(Anna.registered())
                .when(new EstimateSpending(ID, Money.of("300", "GBP"), SpendingSource.SURVEY, "table 4", later, NOW))
                .thenRejected("relationship.estimated-on-too-late");
    }

    private static EstimateSpending estimate(String amount, String reference) {
        return new EstimateSpending(ID, Money.of(amount, "GBP"), SpendingSource.SURVEY, reference, DAY, NOW);
    }

    private static SpendingEstimated estimated(String amount, String reference, Instant at) {
        return new SpendingEstimated(A, new BigDecimal(amount), "GBP", SpendingSource.SURVEY, reference, DAY, at);
    }
}
