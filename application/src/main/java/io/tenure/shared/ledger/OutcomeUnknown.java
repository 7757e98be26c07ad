package io.tenure.shared.ledger;

/**
 * The ledger failed so that nobody knows whether what it was given is in. To be sent again as it was: it then is, once.
 */
public final class OutcomeUnknown extends LedgerFailure {

    public OutcomeUnknown(String message) {
        super(message);
    }

    public OutcomeUnknown(String message, Throwable cause) {
        super(message, cause);
    }
}
