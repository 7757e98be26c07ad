package io.tenure.integration.sqlite;

import io.tenure.integration.webhooks.Delivery;
import io.tenure.integration.webhooks.Webhook;
import io.tenure.integration.webhooks.Webhooks;
import io.tenure.shared.sqlite.SqliteOps;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Keeps webhooks and their deliveries in the operations database. */
public final class SqliteWebhooks implements Webhooks {

    private static final String COLUMNS = "id, name, url, types, personal_data, sealed_secret, enabled, generation,"
            + " failing_since, failure, version, created_at, created_by";

    private final SqliteOps ops;

    public SqliteWebhooks(SqliteOps ops) {
        this.ops = ops;
    }

    @Override
    public Optional<Webhook> find(String id) {
        return ops.read(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT " + COLUMNS + " FROM webhook WHERE id = ?")) {
                select.setString(1, id);
                return webhooks(select).stream().findFirst();
            }
        });
    }

    @Override
    public List<Webhook> all() {
        return ops.read(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT " + COLUMNS + " FROM webhook ORDER BY id")) {
                return webhooks(select);
            }
        });
    }

    @Override
    public void add(Webhook webhook) {
        ops.write(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO webhook (" + COLUMNS
                    + ") VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)")) {
                describe(insert, webhook);
                insert.setLong(12, webhook.createdAt().toEpochMilli());
                insert.setString(13, webhook.createdBy());
                return insert.executeUpdate();
            }
        });
    }

    @Override
    public boolean replace(Webhook webhook, long expectedVersion) {
        return ops.write(connection -> {
            try (PreparedStatement update = connection.prepareStatement("UPDATE webhook SET name = ?2, url = ?3,"
                    + " types = ?4, personal_data = ?5, sealed_secret = ?6, enabled = ?7, generation = ?8,"
                    + " failing_since = ?9, failure = ?10, version = ?11 WHERE id = ?1 AND version = ?12")) {
                describe(update, webhook);
                update.setLong(12, expectedVersion);
                return update.executeUpdate() == 1;
            }
        });
    }

    @Override
    public void remove(String id) {
        ops.write(connection -> delete(connection, "DELETE FROM webhook WHERE id = ?", id)
                + delete(connection, "DELETE FROM webhook_delivery WHERE webhook = ?", id));
    }

    @Override
    public void log(Delivery delivery) {
        ops.write(connection -> {
            try (PreparedStatement insert =
                    connection.prepareStatement("INSERT INTO webhook_delivery VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
                insert.setString(1, delivery.webhook());
                insert.setString(2, delivery.id());
                insert.setLong(3, delivery.at().toEpochMilli());
                insert.setLong(4, delivery.position());
                insert.setString(5, delivery.type());
                insert.setInt(6, delivery.attempt());
                insert.setObject(7, delivery.status());
                insert.setString(8, delivery.failure());
                insert.setLong(9, delivery.millis());
                return insert.executeUpdate();
            }
        });
    }

    @Override
    public List<Delivery> deliveries(String webhook, @Nullable String beforeId, int limit) {
        return ops.read(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("SELECT webhook, id, at, position, type, attempt,"
                            + " status, failure, millis FROM webhook_delivery WHERE webhook = ?1 AND (?2 IS NULL OR id < ?2)"
                            + " ORDER BY id DESC LIMIT ?3")) {
                select.setString(1, webhook);
                select.setString(2, beforeId);
                select.setInt(3, limit);
                return deliveries(select);
            }
        });
    }

    @Override
    public void forgetDeliveries(String webhook, int kept) {
        ops.write(connection -> {
            try (PreparedStatement delete = connection.prepareStatement(
                    "DELETE FROM webhook_delivery WHERE webhook = ?1 AND id <= (SELECT id FROM webhook_delivery"
                            + " WHERE webhook = ?1 ORDER BY id DESC LIMIT 1 OFFSET ?2)")) {
                delete.setString(1, webhook);
                delete.setInt(2, kept);
                return delete.executeUpdate();
            }
        });
    }

    private static int delete(Connection connection, String statement, String id) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(statement)) {
            delete.setString(1, id);
            return delete.executeUpdate();
        }
    }

    private static void describe(PreparedStatement statement, Webhook webhook) throws SQLException {
        Instant failingSince = webhook.failingSince();
        statement.setString(1, webhook.id());
        statement.setString(2, webhook.name());
        statement.setString(3, webhook.url());
        statement.setString(4, String.join(" ", webhook.types()));
        statement.setBoolean(5, webhook.personalData());
        statement.setString(6, webhook.sealedSecret());
        statement.setBoolean(7, webhook.enabled());
        statement.setInt(8, webhook.generation());
        statement.setObject(9, failingSince == null ? null : failingSince.toEpochMilli());
        statement.setString(10, webhook.failure());
        statement.setLong(11, webhook.version());
    }

    private static List<Webhook> webhooks(PreparedStatement select) throws SQLException {
        List<Webhook> webhooks = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                String types = row.getString(4);
                webhooks.add(new Webhook(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        types.isEmpty() ? Set.of() : Set.of(types.split(" ")),
                        row.getBoolean(5),
                        row.getString(6),
                        row.getBoolean(7),
                        row.getInt(8),
                        row.getObject(9) == null ? null : Instant.ofEpochMilli(row.getLong(9)),
                        row.getString(10),
                        row.getLong(11),
                        Instant.ofEpochMilli(row.getLong(12)),
                        row.getString(13)));
            }
        }
        return webhooks;
    }

    private static List<Delivery> deliveries(PreparedStatement select) throws SQLException {
        List<Delivery> deliveries = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                deliveries.add(new Delivery(
                        row.getString(2),
                        row.getString(1),
                        Instant.ofEpochMilli(row.getLong(3)),
                        row.getLong(4),
                        row.getString(5),
                        row.getInt(6),
                        row.getObject(7) == null ? null : row.getInt(7),
                        row.getString(8),
                        row.getLong(9)));
            }
        }
        return deliveries;
    }
}
