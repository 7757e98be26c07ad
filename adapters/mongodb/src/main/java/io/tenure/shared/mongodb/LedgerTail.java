package io.tenure.shared.mongodb;

import io.tenure.shared.ledger.ChainHead;
import java.time.Instant;

/** What the next commit is chained to. */
record LedgerTail(long position, long recordedAtMillis, byte[] hash) {

    static final LedgerTail EMPTY = new LedgerTail(0, 0, new byte[32]);

    ChainHead head() {
        return new ChainHead(position, Instant.ofEpochMilli(recordedAtMillis), hash);
    }
}
