package io.tenure.shared.sqlite;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How far each projection has come. Events that change none of its views are worth no write: what it has passed over is
 * written with its next change, when it has come a long way, or when the file is closed. After a crash it passes over
 * some of them again, which changes nothing.
 */
final class ViewMarks {

    private static final long STRIDE = 10_000;
    private static final String TOKEN = "token:";

    /** @param token by which the projection goes on; null when it has none yet */
    record Mark(long position, byte @Nullable [] token) {

        static final Mark NONE = new Mark(0, null);
    }

    private final Map<String, Mark> known = new HashMap<>();
    private final Map<String, Mark> written = new HashMap<>();

    /** Reads those of a file. */
    ViewMarks(ViewConnection connection) {
        connection.each(
                ViewSql.of("SELECT projection, position FROM progress"),
                row -> known.put(row.getString(1), new Mark(row.getLong(2), null)));
        connection.each(ViewSql.of("SELECT name, value FROM state WHERE name LIKE '" + TOKEN + "%'"), row -> {
            String projection = row.getString(1).substring(TOKEN.length());
            known.put(projection, new Mark(of(projection).position(), row.getBytes(2)));
        });
        written.putAll(known);
    }

    synchronized Mark of(String projection) {
        return known.getOrDefault(projection, Mark.NONE);
    }

    /** The positions of the projections that have begun. */
    synchronized Map<String, Long> positions() {
        Map<String, Long> positions = new HashMap<>();
        known.forEach((projection, mark) -> positions.put(projection, mark.position()));
        positions.values().removeIf(position -> position == 0);
        return positions;
    }

    /** Whether a mark is worth a write by itself. */
    synchronized boolean isFar(String projection, Mark mark) {
        return Math.abs(mark.position()
                        - written.getOrDefault(projection, Mark.NONE).position())
                >= STRIDE;
    }

    synchronized void note(String projection, Mark mark) {
        known.put(projection, mark);
    }

    /** Notes what a transaction that is over has written. */
    synchronized void wrote(String projection, Mark mark) {
        known.put(projection, mark);
        written.put(projection, mark);
    }

    static void write(ViewConnection connection, String projection, Mark mark) {
        connection.change("INSERT OR REPLACE INTO progress VALUES (?, ?)", projection, mark.position());
        if (mark.token() != null) {
            connection.change("INSERT OR REPLACE INTO state VALUES (?, ?)", TOKEN + projection, mark.token());
        }
    }

    /** Writes whatever is not written yet, in a transaction of its own. */
    synchronized void settle(ViewConnection connection) {
        Map<String, Mark> unwritten = new HashMap<>(known);
        unwritten.entrySet().removeAll(written.entrySet());
        if (unwritten.isEmpty()) {
            return;
        }
        connection.change("BEGIN IMMEDIATE");
        try {
            unwritten.forEach((projection, mark) -> write(connection, projection, mark));
            connection.change("COMMIT");
        } catch (RuntimeException e) {
            connection.rollBack();
            throw e;
        }
        written.putAll(unwritten);
    }
}
