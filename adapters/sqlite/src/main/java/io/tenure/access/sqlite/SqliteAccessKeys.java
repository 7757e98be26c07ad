package io.tenure.access.sqlite;

import io.tenure.access.Role;
import io.tenure.access.application.ApiKeys;
import io.tenure.access.application.StoredApiKey;
import io.tenure.access.queries.ApiKeyView;
import io.tenure.shared.sqlite.SqliteOps;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps API keys in the operations database. */
public final class SqliteAccessKeys implements ApiKeys {

    private static final String SELECT =
            "SELECT id, name, role, created_at, created_by, expires_at, revoked_at, secret_hash FROM api_key";

    private final SqliteOps ops;

    public SqliteAccessKeys(SqliteOps ops) {
        this.ops = ops;
    }

    @Override
    public Optional<StoredApiKey> find(String id) {
        return ops.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(SELECT + " WHERE id = ?")) {
                select.setString(1, id);
                try (ResultSet row = select.executeQuery()) {
                    return row.next() ? Optional.of(new StoredApiKey(view(row), row.getBytes(8))) : Optional.empty();
                }
            }
        });
    }

    @Override
    public List<ApiKeyView> all() {
        return ops.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(SELECT + " ORDER BY created_at DESC, id");
                    ResultSet row = select.executeQuery()) {
                List<ApiKeyView> keys = new ArrayList<>();
                while (row.next()) {
                    keys.add(view(row));
                }
                return keys;
            }
        });
    }

    @Override
    public boolean named(String name) {
        return all().stream().anyMatch(key -> key.name().equalsIgnoreCase(name));
    }

    @Override
    public void add(StoredApiKey key) {
        ops.write(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO api_key (id, name, role, secret_hash, created_at, created_by, expires_at)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?)")) {
                ApiKeyView view = key.view();
                insert.setString(1, view.id());
                insert.setString(2, view.name());
                insert.setString(3, view.role().name());
                insert.setBytes(4, key.secretHash());
                insert.setLong(5, view.createdAt().toEpochMilli());
                insert.setString(6, view.createdBy());
                if (view.expiresAt() == null) {
                    insert.setNull(7, Types.INTEGER);
                } else {
                    insert.setLong(7, view.expiresAt().toEpochMilli());
                }
                return insert.executeUpdate();
            }
        });
    }

    @Override
    public boolean renew(String id, byte[] secretHash) {
        return ops.write(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "UPDATE api_key SET secret_hash = ? WHERE id = ? AND revoked_at IS NULL")) {
                update.setBytes(1, secretHash);
                update.setString(2, id);
                return update.executeUpdate() == 1;
            }
        });
    }

    @Override
    public boolean revoke(String id, Instant at) {
        return ops.write(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "UPDATE api_key SET revoked_at = coalesce(revoked_at, ?) WHERE id = ?")) {
                update.setLong(1, at.toEpochMilli());
                update.setString(2, id);
                return update.executeUpdate() == 1;
            }
        });
    }

    private static ApiKeyView view(ResultSet row) throws SQLException {
        return new ApiKeyView(
                row.getString(1),
                row.getString(2),
                Role.valueOf(row.getString(3)),
                Instant.ofEpochMilli(row.getLong(4)),
                row.getString(5),
                time(row, 6),
                time(row, 7));
    }

    private static @Nullable Instant time(ResultSet row, int column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }
}
