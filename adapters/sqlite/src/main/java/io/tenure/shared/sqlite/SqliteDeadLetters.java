package io.tenure.shared.sqlite;

import io.tenure.shared.policies.DeadLetter;
import io.tenure.shared.policies.DeadLetters;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Keeps events laid aside, in the operations database. */
final class SqliteDeadLetters implements DeadLetters {

    private static final String SELECT =
            "SELECT policy, position, stream, sequence, error, attempts, failed_at FROM dead_letter";

    private final SqliteOps ops;

    SqliteDeadLetters(SqliteOps ops) {
        this.ops = ops;
    }

    @Override
    public void put(DeadLetter letter) {
        ops.write(connection -> {
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT OR REPLACE INTO dead_letter VALUES (?, ?, ?, ?, ?, ?, ?)")) {
                insert.setLong(1, letter.position());
                insert.setString(2, letter.policy());
                insert.setString(3, letter.stream());
                insert.setLong(4, letter.sequence());
                insert.setString(5, letter.error());
                insert.setInt(6, letter.attempts());
                insert.setLong(7, letter.failedAt().toEpochMilli());
                return insert.executeUpdate();
            }
        });
    }

    @Override
    public boolean replace(DeadLetter letter) {
        return ops.write(connection -> {
                    try (PreparedStatement update = connection.prepareStatement("""
                    UPDATE dead_letter SET stream = ?, sequence = ?, error = ?, attempts = ?, failed_at = ?
                    WHERE position = ? AND policy = ?""")) {
                        update.setString(1, letter.stream());
                        update.setLong(2, letter.sequence());
                        update.setString(3, letter.error());
                        update.setInt(4, letter.attempts());
                        update.setLong(5, letter.failedAt().toEpochMilli());
                        update.setLong(6, letter.position());
                        update.setString(7, letter.policy());
                        return update.executeUpdate();
                    }
                })
                == 1;
    }

    @Override
    public Optional<DeadLetter> find(String policy, long position) {
        return ops.read(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement(SELECT + " WHERE position = ? AND policy = ?")) {
                select.setLong(1, position);
                select.setString(2, policy);
                return letters(select).stream().findFirst();
            }
        });
    }

    @Override
    public List<DeadLetter> list(long afterPosition, int limit) {
        return ops.read(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement(SELECT + " WHERE position > ? ORDER BY position, policy LIMIT ?")) {
                select.setLong(1, afterPosition);
                select.setInt(2, limit);
                return letters(select);
            }
        });
    }

    @Override
    public void remove(String policy, long position) {
        ops.write(connection -> {
            try (PreparedStatement delete =
                    connection.prepareStatement("DELETE FROM dead_letter WHERE position = ? AND policy = ?")) {
                delete.setLong(1, position);
                delete.setString(2, policy);
                return delete.executeUpdate();
            }
        });
    }

    private static List<DeadLetter> letters(PreparedStatement select) throws SQLException {
        List<DeadLetter> letters = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                letters.add(new DeadLetter(
                        row.getString(1),
                        row.getLong(2),
                        row.getString(3),
                        row.getLong(4),
                        row.getString(5),
                        row.getInt(6),
                        Instant.ofEpochMilli(row.getLong(7))));
            }
        }
        return letters;
    }
}
