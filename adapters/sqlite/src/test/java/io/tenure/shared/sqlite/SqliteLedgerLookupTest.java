package io.tenure.shared.sqlite;

import io.tenure.shared.ledger.Ledger;
import java.time.Clock;

/** The same contract with lookup tables that are brought up to date every few commits. */
class SqliteLedgerLookupTest extends SqliteLedgerTest {

    @Override
    protected Ledger open(Clock clock) {
        return SqliteLedger.open(directory.resolve("ledger.db"), clock, 5);
    }
}
