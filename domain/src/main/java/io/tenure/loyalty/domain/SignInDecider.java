package io.tenure.loyalty.domain;

import io.tenure.loyalty.commands.IssueSignInCode;
import io.tenure.loyalty.commands.SignInCommand;
import io.tenure.loyalty.commands.TrySignInCode;
import io.tenure.loyalty.events.MemberSignedIn;
import io.tenure.loyalty.events.SignInCodeIssued;
import io.tenure.loyalty.events.SignInCodeMistyped;
import io.tenure.loyalty.events.SignInEvent;
import io.tenure.shared.domain.Decision;
import java.time.Duration;

/**
 * Decides whether a member may sign in with a code. At most ten codes a day with five tries each leave whoever guesses
 * one chance in twenty thousand a day.
 */
public final class SignInDecider {

    /** How long a code is good for. */
    public static final Duration LIFE = Duration.ofMinutes(10);

    private static final int TRIES = 5;
    private static final int CODES_AN_HOUR = 4;
    private static final int CODES_A_DAY = 10;

    private SignInDecider() {}

    public static SignIns initial() {
        return SignIns.NONE;
    }

    public static Decision<SignInEvent> decide(SignInCommand command, SignIns signIns) {
        return switch (command) {
            case IssueSignInCode c -> issue(c, signIns);
            case TrySignInCode c -> tried(c, signIns);
        };
    }

    public static SignIns evolve(SignIns signIns, SignInEvent event) {
        return switch (event) {
            case SignInCodeIssued e ->
                signIns.plus(new SignIns.Code(e.attempt(), e.code(), e.occurredAt(), e.expiresAt(), 0, false));
            case SignInCodeMistyped e ->
                signIns.changed(
                        e.attempt(),
                        code -> new SignIns.Code(
                                code.attempt(),
                                code.hash(),
                                code.issuedAt(),
                                code.expiresAt(),
                                code.mistyped() + 1,
                                code.used()));
            case MemberSignedIn e ->
                signIns.changed(
                        e.attempt(),
                        code -> new SignIns.Code(
                                code.attempt(), code.hash(), code.issuedAt(), code.expiresAt(), code.mistyped(), true));
        };
    }

    private static Decision<SignInEvent> issue(IssueSignInCode c, SignIns signIns) {
        if (signIns.code(c.attempt()).isPresent()) {
            return Decision.nothing();
        }
        if (signIns.issued(Duration.ofHours(1), c.now()) >= CODES_AN_HOUR
                || signIns.issued(Duration.ofDays(1), c.now()) >= CODES_A_DAY) {
            return Decision.rejected(
                    "loyalty.too-many-sign-in-codes", "The member has asked for many codes: wait an hour or a day.");
        }
        return Decision.accepted(new SignInCodeIssued(
                c.customer().value(), c.attempt(), c.code(), c.now().plus(LIFE), c.now()));
    }

    private static Decision<SignInEvent> tried(TrySignInCode c, SignIns signIns) {
        SignIns.Code code = signIns.code(c.attempt()).orElse(null);
        if (code == null || code.used() || code.mistyped() >= TRIES || !c.now().isBefore(code.expiresAt())) {
            return Decision.rejected("loyalty.sign-in-code-void", "This code is good no longer: ask for another.");
        }
        return Decision.accepted(
                code.hash().equals(c.code())
                        ? new MemberSignedIn(c.customer().value(), c.attempt(), c.now())
                        : new SignInCodeMistyped(c.customer().value(), c.attempt(), c.now()));
    }
}
