package io.tenure.shared.sqlite;

import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.ledger.LedgerContract;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Clock;
import org.junit.jupiter.api.io.TempDir;

class SqliteLedgerTest extends LedgerContract {

    @TempDir
    Path directory;

    @Override
    protected Ledger open(Clock clock) {
        return SqliteLedger.open(directory.resolve("ledger.db"), clock);
    }

    @Override
    protected void close(Ledger opened) {
        ((SqliteLedger) opened).close();
    }

    @Override
    protected void tamper(long position) throws Exception {
        try (Connection intruder = DriverManager.getConnection("jdbc:sqlite:" + directory.resolve("ledger.db"))) {
            SqliteConnections.execute(
                    intruder, "UPDATE commits SET payloads = CAST('{}' AS BLOB) WHERE position = " + position);
        }
    }
}
