package io.tenure.bootstrap.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tenure.shared.ledger.LastingFailure;
import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.ledger.OutcomeUnknown;
import io.tenure.shared.views.ViewsFailure;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class UnavailableTest {

    @Test
    void saysThatNothingWasRecordedOnlyWhereThatIsKnown() throws Exception {
        assertThat(answer(new LedgerFailure("the disk is away"))).contains("Nothing was recorded");
        assertThat(answer(new OutcomeUnknown("nobody can tell"))).contains("may be recorded");
        assertThat(answer(new ViewsFailure("no views"))).contains("may be recorded");
        assertThat(answer(new LedgerFailure("failed", new OutcomeUnknown("nobody can tell"))))
                .contains("may be recorded");
    }

    @Test
    void hasNobodyComeAgainForWhatWillNeverWork() {
        assertThatThrownBy(() -> answer(new LastingFailure("an event of another version")))
                .isInstanceOf(ServletException.class);
    }

    private static String answer(RuntimeException failure) throws Exception {
        var answer = new MockHttpServletResponse();
        new Unavailable().doFilter(new MockHttpServletRequest("POST", "/api/v1/interactions"), answer, (_, _) -> {
            throw new ServletException(failure);
        });
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("1");
        return answer.getContentAsString();
    }
}
