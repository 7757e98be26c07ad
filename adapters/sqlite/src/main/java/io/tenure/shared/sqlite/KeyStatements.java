package io.tenure.shared.sqlite;

import io.tenure.shared.sealing.KeptKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The questions one connection asks the key file. */
final class KeyStatements {

    private final PreparedStatement known;
    private final PreparedStatement material;
    private final PreparedStatement secret;
    private final PreparedStatement list;
    private final PreparedStatement secrets;
    private final PreparedStatement changes;

    KeyStatements(Connection connection) throws SQLException {
        known = connection.prepareStatement("SELECT 1 FROM subjects WHERE subject = ?");
        material = connection.prepareStatement(
                "SELECT m.material FROM subjects s JOIN materials m ON m.id = s.material WHERE s.subject = ?");
        secret = connection.prepareStatement("SELECT value FROM secrets WHERE name = ?");
        list = connection.prepareStatement("SELECT s.subject, m.material FROM subjects s"
                + " LEFT JOIN materials m ON m.id = s.material WHERE s.subject > ? ORDER BY s.subject LIMIT ?");
        secrets = connection.prepareStatement("SELECT name, value FROM secrets ORDER BY name");
        changes = connection.prepareStatement("SELECT seq FROM sqlite_sequence WHERE name = 'materials'");
    }

    /** The number of the last material, which destroying one counts on, too: see {@link KeysFormat}. */
    long changes() throws SQLException {
        try (ResultSet row = changes.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    List<KeptKey> list(String afterSubject, int limit) throws SQLException {
        list.setString(1, afterSubject);
        list.setInt(2, limit);
        List<KeptKey> keys = new ArrayList<>();
        try (ResultSet row = list.executeQuery()) {
            while (row.next()) {
                keys.add(new KeptKey(row.getString(1), Optional.ofNullable(row.getBytes(2))));
            }
        }
        return keys;
    }

    Map<String, byte[]> secrets() throws SQLException {
        Map<String, byte[]> found = new TreeMap<>();
        try (ResultSet row = secrets.executeQuery()) {
            while (row.next()) {
                found.put(row.getString(1), row.getBytes(2));
            }
        }
        return found;
    }

    /** Whether the subject has a key or had one that was destroyed. */
    boolean known(String subject) throws SQLException {
        known.setString(1, subject);
        try (ResultSet row = known.executeQuery()) {
            return row.next();
        }
    }

    Optional<byte[]> material(String subject) throws SQLException {
        material.setString(1, subject);
        try (ResultSet row = material.executeQuery()) {
            return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
        }
    }

    byte[] secret(String name) throws SQLException {
        secret.setString(1, name);
        try (ResultSet row = secret.executeQuery()) {
            return row.getBytes(1);
        }
    }
}
