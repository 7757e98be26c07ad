package io.tenure.shared.sqlite;

/**
 * The end of the ledger, where the next commit is chained on.
 *
 * @param position of the last event
 * @param recordedAtMillis of the last commit
 */
record LedgerTail(long position, long recordedAtMillis, byte[] hash) {

    static final LedgerTail EMPTY = new LedgerTail(0, 0, new byte[32]);
}
