package io.tenure.shared.ledger;

/** The ledger cannot hold what it was given, or this version cannot read what it holds: to try again is no use. */
public final class LastingFailure extends LedgerFailure {

    public LastingFailure(String message) {
        super(message);
    }

    public LastingFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
