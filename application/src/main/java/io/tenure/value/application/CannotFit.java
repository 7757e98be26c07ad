package io.tenure.value.application;

/** What an analyst asked for cannot be done with the purchases there are; the message says what to change. */
public final class CannotFit extends RuntimeException {

    CannotFit(String message) {
        super(message);
    }
}
