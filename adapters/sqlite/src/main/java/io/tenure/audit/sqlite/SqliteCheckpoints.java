package io.tenure.audit.sqlite;

import io.tenure.audit.Checkpoint;
import io.tenure.audit.KeptCheckpoints;
import io.tenure.shared.sqlite.SqliteOps;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps checkpoints in the operations database, the last of each day. */
public final class SqliteCheckpoints implements KeptCheckpoints {

    private static final String COLUMNS = "position, recorded_at, hash, signed_at, algorithm, public_key, signature";

    private final SqliteOps ops;

    public SqliteCheckpoints(SqliteOps ops) {
        this.ops = ops;
    }

    @Override
    public void keep(Checkpoint checkpoint, long keyChanges) {
        ops.write(connection -> {
            try (PreparedStatement seen =
                    connection.prepareStatement("INSERT OR REPLACE INTO keys_seen (one, changes) VALUES (1, ?)")) {
                seen.setLong(1, keyChanges);
                seen.executeUpdate();
            }
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT OR REPLACE INTO checkpoint (day, " + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
                insert.setString(1, day(checkpoint));
                bind(checkpoint, insert);
                return insert.executeUpdate();
            }
        });
    }

    @Override
    public long keyChanges() {
        return ops.read(connection -> {
            if (!has(connection, "keys_seen")) {
                return 0L;
            }
            try (PreparedStatement select = connection.prepareStatement("SELECT changes FROM keys_seen");
                    ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0L;
            }
        });
    }

    @Override
    public List<Checkpoint> all() {
        return ops.read(connection -> {
            if (!has(connection, "checkpoint")) {
                return List.of();
            }
            try (PreparedStatement select = connection.prepareStatement(
                            "SELECT " + COLUMNS + " FROM checkpoint ORDER BY position DESC, signed_at DESC");
                    ResultSet row = select.executeQuery()) {
                List<Checkpoint> checkpoints = new ArrayList<>();
                while (row.next()) {
                    checkpoints.add(checkpoint(row));
                }
                return checkpoints;
            }
        });
    }

    @Override
    public Map<Checkpoint, Instant> allSetAside() {
        return ops.read(connection -> {
            Map<Checkpoint, Instant> found = new LinkedHashMap<>();
            try (PreparedStatement select = connection.prepareStatement(
                            "SELECT " + COLUMNS + ", set_aside_at FROM checkpoint_set_aside ORDER BY set_aside_at");
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.put(checkpoint(row), Instant.ofEpochMilli(row.getLong(8)));
                }
            }
            return found;
        });
    }

    @Override
    public void setAside(Checkpoint checkpoint, Instant at) {
        ops.write(connection -> {
            insertAside(connection, checkpoint, at);
            try (PreparedStatement delete = connection.prepareStatement("DELETE FROM checkpoint WHERE day = ?")) {
                delete.setString(1, day(checkpoint));
                return delete.executeUpdate();
            }
        });
    }

    /** A file of an earlier release that is only looked at may lack a table. */
    private static boolean has(Connection connection, String table) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?")) {
            select.setString(1, table);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    private static void insertAside(Connection connection, Checkpoint checkpoint, Instant at) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO checkpoint_set_aside (set_aside_at, " + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, at.toEpochMilli());
            bind(checkpoint, insert);
            insert.executeUpdate();
        }
    }

    private static String day(Checkpoint checkpoint) {
        return checkpoint.signedAt().atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    private static void bind(Checkpoint checkpoint, PreparedStatement insert) throws SQLException {
        insert.setLong(2, checkpoint.position());
        insert.setLong(3, checkpoint.recordedAt().toEpochMilli());
        insert.setString(4, checkpoint.hash());
        insert.setLong(5, checkpoint.signedAt().toEpochMilli());
        insert.setString(6, checkpoint.algorithm());
        insert.setString(7, checkpoint.publicKey());
        insert.setString(8, checkpoint.signature());
    }

    private static Checkpoint checkpoint(ResultSet row) throws SQLException {
        return new Checkpoint(
                row.getLong(1),
                Instant.ofEpochMilli(row.getLong(2)),
                row.getString(3),
                Instant.ofEpochMilli(row.getLong(4)),
                row.getString(5),
                row.getString(6),
                row.getString(7));
    }
}
