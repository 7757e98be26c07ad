package io.tenure.shared.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.shared.ledger.Claim;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many rows wait for the lookup tables, and for how long. */
class LookupFilingTest {

    private static final int TURN = 4_096;

    @TempDir
    private Path directory;

    private Connection connection;
    private LookupFiling filing;
    private long position;
    private int waiting;
    private int mostWaiting;

    @BeforeEach
    void begin() throws SQLException {
        connection = new SqliteFile(directory.resolve("ledger.db"), LedgerFormat.FORMAT).openToWrite();
        connection.setAutoCommit(false);
        filing = new LookupFiling(connection, new LedgerStatements(connection).indexed(), TURN);
    }

    @AfterEach
    void end() throws SQLException {
        connection.close();
    }

    @Test
    void areAsManyAsHalfATurnHolds() throws SQLException {
        for (int commit = 0; commit < 3 * TURN; commit++) {
            commit(1, 1);
        }
        assertThat(waiting).isBetween(TURN - TURN / 4, TURN + TURN / 4);
        assertThat(position - oldestIndexed()).isBetween(TURN - 64L, TURN + 64L);
    }

    @Test
    void areLimitedWhereCommitsClaimManyKeys() throws SQLException {
        for (int commit = 0; commit < 2_000; commit++) {
            commit(1, 100);
        }
        assertThat(mostWaiting).isBetween(2 * TURN - 600, 2 * TURN + 400);
        assertThat(oldestIndexed()).isPositive();
    }

    @Test
    void areFiledInTimeWhereCommitsHaveManyEvents() throws SQLException {
        for (int commit = 0; commit < 200; commit++) {
            commit(1_000, 1);
            assertThat(position - oldestIndexed()).isLessThan(TURN + 2_000);
        }
        for (int commit = 0; commit < 3; commit++) {
            commit(1_000_000, 1);
        }
        assertThat(waiting).isZero();
    }

    private void commit(int events, int claims) throws SQLException {
        long first = position + 1;
        position += events;
        String stream = "stream" + first;
        List<Claim> made = IntStream.range(0, claims)
                .mapToObj(number -> new Claim("key" + first + "/" + number, 1, stream))
                .toList();
        List<LookupRow> rows = LookupRow.of(first, stream, events - 1L, made, LookupKeys.of(stream, made));
        rows.forEach(filing::add);
        waiting += rows.size();
        filing.file(position);
        waiting -= filing.filed().size();
        mostWaiting = Math.max(mostWaiting, waiting);
    }

    private long oldestIndexed() throws SQLException {
        Indexed indexed = new LedgerStatements(connection).indexed();
        return indexed.of(indexed.oldestSlice());
    }
}
