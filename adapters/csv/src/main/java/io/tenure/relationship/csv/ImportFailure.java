package io.tenure.relationship.csv;

/** A file or its mapping cannot be used; the message says where, why and what to do. */
public final class ImportFailure extends RuntimeException {

    ImportFailure(String message) {
        super(message);
    }

    public ImportFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
