package io.tenure.shared.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** The questions one connection asks the key file. */
final class KeyStatements {

    private final PreparedStatement known;
    private final PreparedStatement material;
    private final PreparedStatement secret;

    KeyStatements(Connection connection) throws SQLException {
        known = connection.prepareStatement("SELECT 1 FROM subjects WHERE subject = ?");
        material = connection.prepareStatement(
                "SELECT m.material FROM subjects s JOIN materials m ON m.id = s.material WHERE s.subject = ?");
        secret = connection.prepareStatement("SELECT value FROM secrets WHERE name = ?");
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
