package io.tenure.shared.views;

import java.io.Serial;

/** A page was asked for by a cursor that is none of the query's; the message says what to do. */
public final class UnknownCursor extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1L;

    public UnknownCursor(String message, Throwable cause) {
        super(message, cause);
    }
}
