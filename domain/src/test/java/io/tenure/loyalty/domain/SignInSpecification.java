package io.tenure.loyalty.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.loyalty.commands.IssueSignInCode;
import io.tenure.loyalty.commands.SignInCommand;
import io.tenure.loyalty.commands.TrySignInCode;
import io.tenure.loyalty.events.MemberSignedIn;
import io.tenure.loyalty.events.SignInCodeIssued;
import io.tenure.loyalty.events.SignInCodeMistyped;
import io.tenure.loyalty.events.SignInEvent;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.domain.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignInSpecification {

    private static final CustomerId ADA = new CustomerId("ada");
    private static final Instant NOON = Instant.parse("2026-05-04T12:00:00Z");
    private static final String VOID = "loyalty.sign-in-code-void";

    private SignIns signIns = SignInDecider.initial();

    @Test
    void codeLetsTheMemberInOnce() {
        assertThat(when(issue("one", NOON)))
                .containsExactly(new SignInCodeIssued("ada", "one", "hash of one", NOON.plusSeconds(600), NOON));
        assertThat(when(issue("one", NOON))).isEmpty();
        assertThat(when(with("one", "hash of one", NOON))).containsExactly(new MemberSignedIn("ada", "one", NOON));
        assertThat(refused(with("one", "hash of one", NOON))).isEqualTo(VOID);
    }

    @Test
    void codeIsVoidAfterTenMinutes() {
        when(issue("one", NOON));
        assertThat(refused(with("one", "hash of one", NOON.plusSeconds(600)))).isEqualTo(VOID);
        assertThat(when(with("one", "hash of one", NOON.plusSeconds(599)))).hasSize(1);
    }

    @Test
    void codeIsVoidAfterFiveOthersWereTried() {
        when(issue("one", NOON));
        for (int guess = 0; guess < 5; guess++) {
            assertThat(when(with("one", "guess", NOON))).containsExactly(new SignInCodeMistyped("ada", "one", NOON));
        }
        assertThat(refused(with("one", "hash of one", NOON))).isEqualTo(VOID);
    }

    @Test
    void codeIsForTheBrowserThatAskedForIt() {
        when(issue("hers", NOON));
        when(issue("his", NOON));
        assertThat(when(with("his", "hash of hers", NOON))).containsExactly(new SignInCodeMistyped("ada", "his", NOON));
        assertThat(when(with("hers", "hash of hers", NOON))).containsExactly(new MemberSignedIn("ada", "hers", NOON));
        assertThat(refused(with("nobody's", "hash of hers", NOON))).isEqualTo(VOID);
    }

    @Test
    void memberGetsFourCodesAnHourAndTenADay() {
        int got = 0;
        for (int minutes = 0; minutes < 24 * 60; minutes += 5) {
            Instant then = NOON.plus(Duration.ofMinutes(minutes));
            if (SignInDecider.decide(issue("at " + minutes, then), signIns) instanceof Decision.Accepted<?>) {
                when(issue("at " + minutes, then));
                got++;
            }
            assertThat(got).isLessThanOrEqualTo(minutes < 60 ? 4 : 10);
        }
        assertThat(got).isEqualTo(10);
        assertThat(when(issue("next day", NOON.plus(Duration.ofDays(1))))).hasSize(1);
    }

    @Test
    void codesAreForgottenADayAfterTheyWereIssued() {
        when(issue("one", NOON));
        when(issue("two", NOON.plusSeconds(1)));
        when(issue("next day", NOON.plus(Duration.ofDays(1))));
        assertThat(signIns.codes()).extracting(SignIns.Code::attempt).containsExactly("two", "next day");
    }

    private static IssueSignInCode issue(String attempt, Instant now) {
        return new IssueSignInCode(ADA, attempt, "hash of " + attempt, now);
    }

    private static TrySignInCode with(String attempt, String code, Instant now) {
        return new TrySignInCode(ADA, attempt, code, now);
    }

    private List<SignInEvent> when(SignInCommand command) {
        if (SignInDecider.decide(command, signIns) instanceof Decision.Accepted<SignInEvent>(var events)) {
            events.forEach(event -> signIns = SignInDecider.evolve(signIns, event));
            return events;
        }
        throw new AssertionError("refused: " + command);
    }

    private String refused(SignInCommand command) {
        return SignInDecider.decide(command, signIns) instanceof Decision.Rejected<SignInEvent>(var rejection)
                ? rejection.code()
                : "";
    }
}
