package io.tenure.shared.sqlite;

import io.tenure.shared.engine.EventTypes;
import io.tenure.shared.ledger.Claim;
import io.tenure.shared.ledger.HeldClaim;
import io.tenure.shared.ledger.RecordedCommit;
import io.tenure.shared.ledger.Snapshot;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * The questions one connection asks the ledger's tables. Where recent commits are given, they are asked before, and the
 * answer unites both.
 */
final class LedgerStatements {

    private final PreparedStatement all;
    private final PreparedStatement stream;
    private final PreparedStatement one;
    private final PreparedStatement lastSequence;
    private final PreparedStatement tail;
    private final PreparedStatement newest;
    private final PreparedStatement indexed;
    private final PreparedStatement snapshot;
    private final ClaimStatements claims;

    LedgerStatements(Connection connection) throws SQLException {
        all = connection.prepareStatement(
                CommitRow.SELECT + "WHERE position > ? AND position <= ? ORDER BY position LIMIT ?");
        stream = connection.prepareStatement(CommitRow.SELECT
                + "JOIN streams s USING (position) WHERE s.stream_hash = ? AND s.last_sequence >= ? AND c.stream = ?"
                + " ORDER BY s.last_sequence LIMIT ?");
        one = connection.prepareStatement(CommitRow.SELECT + "WHERE position = ?");
        lastSequence =
                connection.prepareStatement("SELECT s.last_sequence FROM streams s JOIN commits c USING (position)"
                        + " WHERE s.stream_hash = ? AND c.stream = ? ORDER BY s.last_sequence DESC LIMIT 1");
        tail = connection.prepareStatement(
                "SELECT position, types, recorded_at, hash FROM commits ORDER BY position DESC LIMIT 1");
        newest = connection.prepareStatement(
                "SELECT position, stream, last_sequence, claims FROM commits WHERE position > ? ORDER BY position");
        indexed = connection.prepareStatement("SELECT position FROM indexed ORDER BY rowid");
        snapshot =
                connection.prepareStatement("SELECT sequence, type, revision, payload FROM snapshots WHERE stream = ?");
        claims = new ClaimStatements(connection);
    }

    List<RecordedCommit> all(long afterPosition, long head, int limit) throws SQLException {
        all.setLong(1, afterPosition);
        all.setLong(2, head);
        all.setInt(3, limit);
        CommitList commits = new CommitList(limit);
        commits.addAll(all);
        return commits.commits();
    }

    List<RecordedCommit> stream(RecentCommits recent, String name, long fromSequence, int limit) throws SQLException {
        Deque<Long> recently = recent.positions(name, fromSequence);
        CommitList commits = new CommitList(limit);
        stream.setLong(1, LookupHash.of(name));
        stream.setLong(2, fromSequence);
        stream.setString(3, name);
        stream.setInt(4, limit);
        commits.addAll(stream);
        for (long position : recently) {
            if (position > commits.lastPosition() && !commits.full()) {
                one.setLong(1, position);
                commits.addAll(one);
            }
        }
        return commits.commits();
    }

    long lastSequence(RecentCommits recent, String name) throws SQLException {
        long sequence = recent.lastSequence(name);
        return sequence >= 0 ? sequence : filedLastSequence(name);
    }

    /** The last sequence of a stream as the lookup table knows it, -1 when it knows none. */
    long filedLastSequence(String name) throws SQLException {
        lastSequence.setLong(1, LookupHash.of(name));
        lastSequence.setString(2, name);
        try (ResultSet row = lastSequence.executeQuery()) {
            return row.next() ? row.getLong(1) : -1;
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

    /** How far the lookup tables are. */
    Indexed indexed() throws SQLException {
        try (ResultSet row = indexed.executeQuery()) {
            return Indexed.of(row);
        }
    }

    /** What the lookup tables do not have yet, in the order of positions. */
    List<LookupRow> beyond(Indexed reached) throws SQLException {
        List<LookupRow> rows = new ArrayList<>();
        newest.setLong(1, reached.of(reached.oldestSlice()));
        try (ResultSet row = newest.executeQuery()) {
            while (row.next()) {
                String name = row.getString(2);
                List<Claim> made = StoredClaims.parse(row.getBytes(4));
                LookupRow.of(row.getLong(1), name, row.getLong(3), made, LookupKeys.of(name, made)).stream()
                        .filter(each -> !reached.covers(each))
                        .forEach(rows::add);
            }
        }
        return rows;
    }

    /** Who holds a key as the lookup table knows it. */
    Optional<HeldClaim> filedHolder(String key) throws SQLException {
        return claims.holder(key);
    }

    /** Who holds a generation of a key as the lookup table knows it. */
    Optional<HeldClaim> filedHolder(Claim claim, long hash) throws SQLException {
        return claims.holder(claim, hash);
    }

    Optional<Snapshot> snapshot(String name) throws SQLException {
        snapshot.setString(1, name);
        try (ResultSet row = snapshot.executeQuery()) {
            return row.next()
                    ? Optional.of(new Snapshot(name, row.getLong(1), row.getString(2), row.getInt(3), row.getBytes(4)))
                    : Optional.empty();
        }
    }
}
