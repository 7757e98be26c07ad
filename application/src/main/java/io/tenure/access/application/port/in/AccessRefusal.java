package io.tenure.access.application.port.in;

import io.tenure.shared.domain.Rejection;

/** Something about users or keys was not done, for a reason the caller can mend. An answer, not a fault. */
public final class AccessRefusal extends RuntimeException {

    private final transient Rejection rejection;

    public AccessRefusal(String code, String reason) {
        super(code + ": " + reason, null, false, false);
        this.rejection = new Rejection(code, reason);
    }

    public Rejection rejection() {
        return rejection;
    }
}
