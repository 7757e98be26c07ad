package io.tenure.shared.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.shared.ledger.StreamConflict;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** A caller is told to send a request again whose stream was too busy, whosever stream it was. */
class BusyLedgerTest {

    @Test
    void manyMayWantTheSameBudget() {
        ResponseEntity<ProblemDetail> answer =
                new ProblemAdvice().busy(new StreamConflict("rule-budget-club@spring", 3, 4));
        assertThat(answer.getStatusCode().value()).isEqualTo(409);
        assertThat(answer.getHeaders().getFirst(HttpHeaders.RETRY_AFTER)).isEqualTo("1");
        assertThat(Objects.requireNonNull(answer.getBody()).getDetail())
                .contains("the same customer or budget at once");
    }
}
