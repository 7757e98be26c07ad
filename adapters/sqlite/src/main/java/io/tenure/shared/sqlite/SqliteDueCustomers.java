package io.tenure.shared.sqlite;

import io.tenure.shared.due.DueCustomers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Keeps when customers are due in the operations database, an agenda for each who asks. */
final class SqliteDueCustomers implements DueCustomers {

    private final SqliteOps ops;
    private final String agenda;

    SqliteDueCustomers(SqliteOps ops, String agenda) {
        this.ops = ops;
        this.agenda = agenda;
    }

    @Override
    public void set(Map<String, Optional<Instant>> due) {
        if (!due.isEmpty()) {
            ops.write(connection -> write(connection, due));
        }
    }

    private int write(Connection connection, Map<String, Optional<Instant>> due) throws SQLException {
        try (PreparedStatement upsert = connection.prepareStatement(
                        "INSERT INTO due_customer (agenda, customer, at) VALUES (?, ?, ?)"
                                + " ON CONFLICT (agenda, customer) DO UPDATE SET at = excluded.at WHERE at <> excluded.at");
                PreparedStatement delete =
                        connection.prepareStatement("DELETE FROM due_customer WHERE agenda = ? AND customer = ?")) {
            for (Map.Entry<String, Optional<Instant>> entry : due.entrySet()) {
                PreparedStatement statement = entry.getValue().isPresent() ? upsert : delete;
                statement.setString(1, agenda);
                statement.setString(2, entry.getKey());
                if (entry.getValue().isPresent()) {
                    statement.setLong(3, entry.getValue().get().toEpochMilli());
                }
                statement.executeUpdate();
            }
            return due.size();
        }
    }

    @Override
    public SortedMap<String, Instant> list(String afterCustomer, int limit) {
        return ops.read(connection -> {
            SortedMap<String, Instant> found = new TreeMap<>();
            try (PreparedStatement select = connection.prepareStatement("SELECT customer, at FROM due_customer"
                    + " WHERE agenda = ? AND customer > ? ORDER BY customer LIMIT ?")) {
                select.setString(1, agenda);
                select.setString(2, afterCustomer);
                select.setInt(3, limit);
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        found.put(row.getString(1), Instant.ofEpochMilli(row.getLong(2)));
                    }
                }
            }
            return found;
        });
    }

    @Override
    public List<String> due(Instant at, int limit) {
        return ops.read(connection -> read(connection, at, limit));
    }

    private List<String> read(Connection connection, Instant at, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT customer FROM due_customer WHERE agenda = ? AND at <= ? ORDER BY at, customer LIMIT ?")) {
            select.setString(1, agenda);
            select.setLong(2, at.toEpochMilli());
            select.setInt(3, limit);
            List<String> customers = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    customers.add(row.getString(1));
                }
            }
            return customers;
        }
    }
}
