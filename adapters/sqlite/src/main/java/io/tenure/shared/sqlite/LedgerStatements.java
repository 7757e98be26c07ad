package io.tenure.shared.sqlite;

import io.tenure.shared.ledger.Claim;
import io.tenure.shared.ledger.HeldClaim;
import io.tenure.shared.ledger.RecordedCommit;
import io.tenure.shared.ledger.Snapshot;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The questions one connection asks the ledger's tables. */
final class LedgerStatements {

    /** A list stops growing here, so that many large commits never fill the memory. */
    private static final int MOST_BYTES = 32 << 20;

    private final PreparedStatement all;
    private final PreparedStatement stream;
    private final PreparedStatement lastSequence;
    private final PreparedStatement tail;
    private final PreparedStatement holder;
    private final PreparedStatement snapshot;

    LedgerStatements(Connection connection) throws SQLException {
        all = connection.prepareStatement(CommitRow.SELECT + "WHERE position > ? ORDER BY position LIMIT ?");
        stream = connection.prepareStatement(
                CommitRow.SELECT + "WHERE stream = ? AND last_sequence >= ? ORDER BY last_sequence LIMIT ?");
        lastSequence = connection.prepareStatement("SELECT max(last_sequence) FROM commits WHERE stream = ?");
        tail = connection.prepareStatement(
                "SELECT position, types, recorded_at, hash FROM commits ORDER BY position DESC LIMIT 1");
        holder = connection.prepareStatement(
                "SELECT generation, holder, position FROM claims WHERE key = ? ORDER BY generation DESC LIMIT 1");
        snapshot =
                connection.prepareStatement("SELECT sequence, type, revision, payload FROM snapshots WHERE stream = ?");
    }

    List<RecordedCommit> all(long afterPosition, int limit) throws SQLException {
        all.setLong(1, afterPosition);
        all.setInt(2, limit);
        return commits(all);
    }

    List<RecordedCommit> stream(String name, long fromSequence, int limit) throws SQLException {
        stream.setString(1, name);
        stream.setLong(2, fromSequence);
        stream.setInt(3, limit);
        return commits(stream);
    }

    long lastSequence(String name) throws SQLException {
        lastSequence.setString(1, name);
        try (ResultSet row = lastSequence.executeQuery()) {
            long sequence = row.getLong(1);
            return row.wasNull() ? -1 : sequence;
        }
    }

    LedgerTail tail() throws SQLException {
        try (ResultSet row = tail.executeQuery()) {
            if (!row.next()) {
                return LedgerTail.EMPTY;
            }
            int events = EventTypes.parse(row.getString(2)).size();
            return new LedgerTail(row.getLong(1) + events - 1, row.getLong(3), row.getBytes(4));
        }
    }

    Optional<HeldClaim> holder(String key) throws SQLException {
        holder.setString(1, key);
        try (ResultSet row = holder.executeQuery()) {
            return row.next()
                    ? Optional.of(new HeldClaim(new Claim(key, row.getInt(1), row.getString(2)), row.getLong(3)))
                    : Optional.empty();
        }
    }

    Optional<Snapshot> snapshot(String name) throws SQLException {
        snapshot.setString(1, name);
        try (ResultSet row = snapshot.executeQuery()) {
            return row.next()
                    ? Optional.of(new Snapshot(name, row.getLong(1), row.getString(2), row.getInt(3), row.getBytes(4)))
                    : Optional.empty();
        }
    }

    private static List<RecordedCommit> commits(PreparedStatement query) throws SQLException {
        List<RecordedCommit> commits = new ArrayList<>();
        try (ResultSet row = query.executeQuery()) {
            for (long bytes = 0; bytes < MOST_BYTES && row.next(); ) {
                CommitRow commit = CommitRow.of(row);
                bytes += commit.canonical().size();
                commits.add(commit.recorded());
            }
        }
        return commits;
    }
}
