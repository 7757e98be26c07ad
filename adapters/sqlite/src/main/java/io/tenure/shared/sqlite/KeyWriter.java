package io.tenure.shared.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Keeps and destroys key material inside a group's transaction. */
final class KeyWriter implements GroupTransaction.Target<KeyWork> {

    private final KeyStatements reads;
    private final PreparedStatement insertMaterial;
    private final PreparedStatement insertSubject;
    private final PreparedStatement overwrite;
    private final PreparedStatement entomb;
    private final PreparedStatement count;
    private final PreparedStatement insertSecret;

    KeyWriter(Connection connection) throws SQLException {
        reads = new KeyStatements(connection);
        insertMaterial = connection.prepareStatement("INSERT INTO materials (material) VALUES (?) RETURNING id");
        insertSubject = connection.prepareStatement("INSERT INTO subjects VALUES (?, ?)");
        overwrite = connection.prepareStatement("UPDATE materials SET material = zeroblob(length(material))"
                + " WHERE id = (SELECT material FROM subjects WHERE subject = ?)");
        entomb = connection.prepareStatement(
                "INSERT INTO subjects VALUES (?, NULL) ON CONFLICT (subject) DO UPDATE SET material = NULL");
        count = connection.prepareStatement("UPDATE sqlite_sequence SET seq = seq + 1 WHERE name = 'materials'");
        insertSecret = connection.prepareStatement("INSERT INTO secrets VALUES (?, ?) ON CONFLICT DO NOTHING");
    }

    @Override
    public void apply(List<KeyWork> group) throws SQLException {
        for (KeyWork work : group) {
            apply(work);
        }
    }

    private void apply(KeyWork work) throws SQLException {
        switch (work) {
            case KeyWork.Keep keep -> keep(keep);
            case KeyWork.Destroy destroy -> destroy(destroy.subject);
            case KeyWork.Secret secret -> secret(secret);
        }
    }

    @Override
    public void committing() {}

    @Override
    public void committed() {}

    private void keep(KeyWork.Keep work) throws SQLException {
        if (reads.known(work.subject)) {
            work.kept = reads.material(work.subject);
            return;
        }
        insertSubject.setString(1, work.subject);
        insertSubject.setLong(2, insertMaterial(work.offered));
        insertSubject.executeUpdate();
        work.kept = Optional.of(work.offered);
    }

    private long insertMaterial(byte[] material) throws SQLException {
        insertMaterial.setBytes(1, material);
        try (ResultSet row = insertMaterial.executeQuery()) {
            return row.getLong(1);
        }
    }

    private void destroy(String subject) throws SQLException {
        overwrite.setString(1, subject);
        overwrite.executeUpdate();
        entomb.setString(1, subject);
        entomb.executeUpdate();
        count.executeUpdate();
    }

    private void secret(KeyWork.Secret work) throws SQLException {
        insertSecret.setString(1, work.name);
        insertSecret.setBytes(2, work.offered);
        insertSecret.executeUpdate();
        work.kept = reads.secret(work.name);
    }
}
