package io.tenure.shared.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.shared.ledger.LastingFailure;
import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.ledger.OutcomeUnknown;
import io.tenure.shared.views.ViewsFailure;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.method.annotation.ExceptionHandlerMethodResolver;

class ProblemAdviceTest {

    @Test
    void doesNotSayThatNothingWasRecordedWhereNobodyKnows() throws Exception {
        assertThat(detail(new LedgerFailure("the disk is away"))).startsWith("Nothing was recorded");
        assertThat(detail(new OutcomeUnknown("Cannot tell whether a commit is in")))
                .contains("It may be recorded; send the same again")
                .doesNotContain("Nothing was recorded");
        assertThat(detail(new ViewsFailure("the server went away")))
                .contains("may be recorded; send the same again")
                .doesNotContain("Nothing was recorded");
    }

    @Test
    void hasNobodyComeAgainForWhatWillNeverWork() throws Exception {
        assertThat(answer(new LastingFailure("a commit of 16 MB")))
                .isInstanceOfSatisfying(ProblemDetail.class, fault -> assertThat(fault.getStatus())
                        .isEqualTo(500));
    }

    private static Object answer(Exception problem) throws Exception {
        var handler =
                Objects.requireNonNull(new ExceptionHandlerMethodResolver(ProblemAdvice.class).resolveMethod(problem));
        handler.setAccessible(true);
        return handler.invoke(new ProblemAdvice(), problem);
    }

    private static String detail(Exception problem) throws Exception {
        var answer = (ResponseEntity<?>) answer(problem);
        assertThat(answer.getStatusCode().value()).isEqualTo(503);
        assertThat(answer.getHeaders().getFirst("Retry-After")).isEqualTo("1");
        return String.valueOf(((ProblemDetail) Objects.requireNonNull(answer.getBody())).getDetail());
    }
}
