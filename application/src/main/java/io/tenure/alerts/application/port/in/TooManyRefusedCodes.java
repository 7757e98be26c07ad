package io.tenure.alerts.application.port.in;

import java.time.Duration;

/** A till gave so many numbers and codes that nobody has that it has to wait. */
public final class TooManyRefusedCodes extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final transient Duration retryAfter;

    public TooManyRefusedCodes(Duration retryAfter) {
        super("Too many refused codes; wait " + retryAfter.toSeconds() + " s", null, false, false);
        this.retryAfter = retryAfter;
    }

    /** In whole seconds, at least one. */
    public long seconds() {
        return Math.max(1, retryAfter.plusMillis(999).toSeconds());
    }
}
