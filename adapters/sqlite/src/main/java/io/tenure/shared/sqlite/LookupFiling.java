package io.tenure.shared.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Files the rows that wait for the lookup tables: some slices with each group, all in turn. The longer a turn, the more
 * new rows a page carries that is written; what waits is in memory, and is read again at a start. A turn is shorter
 * where commits claim many keys, whose rows all wait.
 */
final class LookupFiling {

    /** Twice as many rows as wait where each commit claims one key, for each position of a turn. */
    private static final int MOST_WAITING = 2;

    private final LookupWriter tables;
    private final int turn;
    private final List<List<LookupRow>> slices = new ArrayList<>();
    private final List<LookupRow> filed = new ArrayList<>();
    private int next;
    private int waiting;
    private long counted;
    private long owed;

    /**
     * @param indexed how far the tables are
     * @param turn in positions
     */
    LookupFiling(Connection connection, Indexed indexed, int turn) throws SQLException {
        this.turn = turn;
        tables = new LookupWriter(connection);
        IntStream.range(0, Indexed.SLICES).forEach(slice -> slices.add(new ArrayList<>()));
        next = indexed.oldestSlice();
        counted = indexed.newest();
    }

    void add(LookupRow row) {
        slices.get(Indexed.slice(row.hash())).add(row);
        waiting++;
    }

    /** Files what is due when all commits up to a position have been added. */
    void file(long position) throws SQLException {
        owed = Math.min(owed + Indexed.SLICES * (position - counted), (long) Indexed.SLICES * turn);
        counted = position;
        for (; owed >= turn || waiting > (long) MOST_WAITING * turn; owed = Math.max(0, owed - turn)) {
            fileNext(position);
        }
    }

    /** The rows that have been filed since this was asked last. */
    List<LookupRow> filed() {
        List<LookupRow> rows = List.copyOf(filed);
        filed.clear();
        return rows;
    }

    private void fileNext(long position) throws SQLException {
        List<LookupRow> rows = slices.set(next, new ArrayList<>());
        tables.write(rows, next, position);
        filed.addAll(rows);
        waiting -= rows.size();
        next = (next + 1) % Indexed.SLICES;
    }
}
