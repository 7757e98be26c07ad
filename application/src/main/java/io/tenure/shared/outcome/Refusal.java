package io.tenure.shared.outcome;

import io.tenure.shared.domain.Rejection;

/**
 * A use case was not carried out, for a reason the caller can mend. Carries no stack trace: it is an answer, not a
 * fault.
 */
public class Refusal extends RuntimeException {

    private final transient Rejection rejection;

    public Refusal(Rejection rejection) {
        super(rejection.code() + ": " + rejection.reason(), null, false, false);
        this.rejection = rejection;
    }

    public static Refusal of(String code, String reason) {
        return new Refusal(new Rejection(code, reason));
    }

    public Rejection rejection() {
        return rejection;
    }
}
