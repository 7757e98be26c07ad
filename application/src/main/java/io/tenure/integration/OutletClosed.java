package io.tenure.integration;

/** The other side did not take what it was told, or did not say so. */
public final class OutletClosed extends RuntimeException {

    public OutletClosed(String message, Throwable cause) {
        super(message, cause);
    }
}
