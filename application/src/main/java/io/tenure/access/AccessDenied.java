package io.tenure.access;

/** The caller's roles do not allow what was asked. */
public final class AccessDenied extends RuntimeException {

    public AccessDenied(String message) {
        super(message);
    }
}
