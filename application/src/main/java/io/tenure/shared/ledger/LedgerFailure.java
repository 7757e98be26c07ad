package io.tenure.shared.ledger;

/** The ledger cannot be opened, read or written. The message says what, where and what to do. */
public class LedgerFailure extends RuntimeException {

    public LedgerFailure(String message) {
        super(message);
    }

    public LedgerFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
