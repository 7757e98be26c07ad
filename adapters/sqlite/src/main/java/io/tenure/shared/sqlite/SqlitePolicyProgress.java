package io.tenure.shared.sqlite;

import io.tenure.shared.policies.PolicyProgress;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Optional;

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
    public void store(String policy, byte[] progress) {
        ops.write(connection -> {
            try (PreparedStatement upsert =
                    connection.prepareStatement("INSERT INTO policy_progress (policy, progress) VALUES (?, ?)"
                            + " ON CONFLICT (policy) DO UPDATE SET progress = excluded.progress")) {
                upsert.setString(1, policy);
                upsert.setBytes(2, progress);
                return upsert.executeUpdate();
            }
        });
    }
}
