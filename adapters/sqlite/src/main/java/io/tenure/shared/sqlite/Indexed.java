package io.tenure.shared.sqlite;

import io.tenure.shared.ledger.LedgerDamaged;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Up to which position the lookup tables have the commits. They are filled slice by slice: a slice is what begins with
 * one byte of the hash, which lies together in a table.
 */
final class Indexed {

    static final int SLICES = 256;
    /** Bits of a hash that follow those of its slice. */
    private static final int BELOW = Long.SIZE - Byte.SIZE;

    private final long[] positions;

    private Indexed(long[] positions) {
        this.positions = positions;
    }

    /** From a row for each slice in order, or the only row that a file of the first schema has for all of them. */
    static Indexed of(ResultSet row) throws SQLException {
        LongStream.Builder found = LongStream.builder();
        while (row.next()) {
            found.add(row.getLong(1));
        }
        long[] positions = found.build().toArray();
        return switch (positions.length) {
            case SLICES -> new Indexed(positions);
            case 1 ->
                new Indexed(
                        LongStream.generate(() -> positions[0]).limit(SLICES).toArray());
            default ->
                throw new LedgerDamaged("The ledger's table \"indexed\" has %d rows instead of %d: it was altered."
                                .formatted(positions.length, SLICES)
                        + " Nothing was changed. Keep a copy for examination and restore a backup");
        };
    }

    static int slice(long hash) {
        return (int) (hash >>> BELOW);
    }

    static long lowestHash(int slice) {
        return (long) slice << BELOW;
    }

    static long highestHash(int slice) {
        return lowestHash(slice + 1) - 1;
    }

    /** Whether the tables have a row, if it is true. */
    boolean covers(LookupRow row) {
        return row.position() <= positions[slice(row.hash())];
    }

    long of(int slice) {
        return positions[slice];
    }

    long newest() {
        return Arrays.stream(positions).max().orElseThrow();
    }

    /** The slice that has waited longest. */
    int oldestSlice() {
        return IntStream.range(0, SLICES)
                .reduce((oldest, slice) -> positions[slice] < positions[oldest] ? slice : oldest)
                .orElseThrow();
    }
}
