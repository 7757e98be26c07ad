package io.tenure.shared.rest;

/** Headers of Tenure's own. */
public final class Headers {
    /** In answers the ledger position of what was written; in reads the position that must be visible. */
    public static final String POSITION = "Tenure-Position";

    public static final String IDEMPOTENCY_KEY = "Idempotency-Key";

    /** In answers: this was done before, and the answer is that of then. */
    public static final String REPEATED = "Idempotency-Replayed";

    private Headers() {}
}
