package io.tenure.shared.sqlite;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Files the rows that wait for the lookup tables: some slices with each group, all in turn. A turn takes as many
 * positions as are a fixed part of the ledger, so a page that is written carries as many new rows in a large ledger as
 * in a small one. It is shorter where commits claim many keys, whose rows all wait in memory.
 */
final class LookupFiling {

    /** A page has some 130 rows, so it is written about once for each eight of its rows that are new. */
    private static final int PART = 16;
    /** What fits into memory and is soon read again at a start. */
    private static final int LONGEST_TURN = 32_768;
    /** Twice what waits in the longest turn of commits that each claim one key. */
    private static final int MOST_WAITING = 2 * LONGEST_TURN;

    private final LookupWriter tables;
    private final int shortestTurn;
    private final List<List<LookupRow>> slices = new ArrayList<>();
    private final List<LookupRow> filed = new ArrayList<>();
    private int next;
    private int waiting;
    private long counted;
    private long owed;

    /**
     * @param indexed how far the tables are
     * @param shortestTurn in positions
     */
    LookupFiling(Connection connection, Indexed indexed, int shortestTurn) throws SQLException {
        this.shortestTurn = shortestTurn;
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
        long turn = Math.clamp(position / PART, shortestTurn, Math.max(shortestTurn, LONGEST_TURN));
        owed = Math.min(owed + Indexed.SLICES * (position - counted), Indexed.SLICES * turn);
        counted = position;
        for (; owed >= turn || waiting > MOST_WAITING; owed = Math.max(0, owed - turn)) {
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
