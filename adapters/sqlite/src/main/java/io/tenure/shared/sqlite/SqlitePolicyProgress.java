package io.tenure.shared.sqlite;

import io.tenure.shared.policies.PolicyProgress;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Keeps how far each policy has reacted, in the operations database. */
final class SqlitePolicyProgress implements PolicyProgress {

    private final SqliteOps ops;

    SqlitePolicyProgress(SqliteOps ops) {
        this.ops = ops;
    }

    @Override
    public Optional<byte[]> find(String policy) {
        return ops.read(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT progress FROM policy_progress WHERE policy = ?")) {
                select.setString(1, policy);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(row.getBytes(1)) : Optional.empty();
                }
            }
        });
    }

    @Override
    public Map<String, byte[]> all() {
        return ops.read(connection -> {
            Map<String, byte[]> found = new TreeMap<>();
            try (PreparedStatement select =
                            connection.prepareStatement("SELECT policy, progress FROM policy_progress");
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    found.put(row.getString(1), row.getBytes(2));
                }
            }
            return found;
        });
    }

    @Override
    public boolean replace(String policy, Optional<byte[]> before, byte[] after) {
        String change = before.isPresent()
                ? "UPDATE policy_progress SET progress = ?2 WHERE policy = ?1 AND progress = ?3"
                : "INSERT INTO policy_progress (policy, progress) VALUES (?1, ?2) ON CONFLICT (policy) DO NOTHING";
        return ops.write(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(change)) {
                statement.setString(1, policy);
                statement.setBytes(2, after);
                if (before.isPresent()) {
                    statement.setBytes(3, before.get());
                }
                return statement.executeUpdate() == 1;
            }
        });
    }

    @Override
    public void forget(String policy) {
        ops.write(connection -> {
            try (PreparedStatement delete =
                    connection.prepareStatement("DELETE FROM policy_progress WHERE policy = ?")) {
                delete.setString(1, policy);
                return delete.executeUpdate();
            }
        });
    }
}
