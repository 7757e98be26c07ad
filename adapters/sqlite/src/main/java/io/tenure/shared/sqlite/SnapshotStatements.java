package io.tenure.shared.sqlite;

import io.tenure.shared.ledger.Snapshot;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** Keeps and drops snapshots. */
final class SnapshotStatements {

    private final PreparedStatement keep;
    private final PreparedStatement drop;

    SnapshotStatements(Connection connection) throws SQLException {
        keep = connection.prepareStatement("""
                INSERT INTO snapshots VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (stream) DO UPDATE SET sequence = excluded.sequence, type = excluded.type,
                  revision = excluded.revision, payload = excluded.payload
                  WHERE excluded.sequence >= sequence
                """);
        drop = connection.prepareStatement("DELETE FROM snapshots WHERE stream = ?");
    }

    void keep(Snapshot snapshot) throws SQLException {
        keep.setString(1, snapshot.stream());
        keep.setLong(2, snapshot.sequence());
        keep.setString(3, snapshot.type());
        keep.setInt(4, snapshot.revision());
        keep.setBytes(5, snapshot.payload());
        keep.executeUpdate();
    }

    void drop(String stream) throws SQLException {
        drop.setString(1, stream);
        drop.executeUpdate();
    }
}
