package io.tenure.shared.ledger;

/**
 * The ledger cannot hold what it was given, or what it holds is damaged: to try again, here or elsewhere, is no use.
 */
public final class LastingFailure extends LedgerFailure {

    public LastingFailure(String message) {
        super(message);
    }

    public LastingFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
