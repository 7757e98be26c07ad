package io.tenure.shared.rest;

import org.jspecify.annotations.Nullable;

/** A client sent something that cannot be understood. Carries no stack trace: it is an answer. */
public final class BadRequest extends RuntimeException {
    private final transient Fault fault;

    public BadRequest(Fault fault) {
        super(fault.detail(), null, false, false);
        this.fault = fault;
    }

    public static BadRequest invalid(@Nullable String field, String detail) {
        return new BadRequest(new Fault("request.invalid-value", field, detail));
    }

    public Fault fault() {
        return fault;
    }
}
