package io.tenure.shared.rest;

/** What was asked for does not exist, or not for the caller. Carries no stack trace: it is an answer. */
public final class NotFound extends RuntimeException {

    private final String code;

    public NotFound(String code, String detail) {
        super(detail, null, false, false);
        this.code = code;
    }

    String code() {
        return code;
    }
}
