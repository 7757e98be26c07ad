package io.tenure.shared.ledger;

/** Another process writes to the ledger; nothing was changed. */
public final class LedgerInUse extends LedgerFailure {

    public LedgerInUse(String message) {
        super(message);
    }
}
