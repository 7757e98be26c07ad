package io.tenure.shared.ledger;

/** What was found is not, or no longer, what was recorded: it was cut short, altered, or is something else. */
public final class LedgerDamaged extends LedgerFailure {

    public LedgerDamaged(String message) {
        super(message);
    }

    public LedgerDamaged(String message, Throwable cause) {
        super(message, cause);
    }
}
