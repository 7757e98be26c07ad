package io.tenure.lifecycle.sqlite;

import io.tenure.lifecycle.application.DueAssessments;
import io.tenure.shared.sqlite.SqliteOps;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keeps when each customer is to be assessed again in the operations database. */
public final class SqliteDueAssessments implements DueAssessments {

    private final SqliteOps ops;

    public SqliteDueAssessments(SqliteOps ops) {
        this.ops = ops;
    }

    @Override
    public void set(Map<String, Optional<Instant>> due) {
        if (due.isEmpty()) {
            return;
        }
        ops.write(connection -> {
            try (PreparedStatement upsert =
                            connection.prepareStatement("INSERT INTO due_assessment (customer, at) VALUES (?, ?)"
                                    + " ON CONFLICT (customer) DO UPDATE SET at = excluded.at");
                    PreparedStatement delete =
                            connection.prepareStatement("DELETE FROM due_assessment WHERE customer = ?")) {
                for (Map.Entry<String, Optional<Instant>> entry : due.entrySet()) {
                    PreparedStatement statement = entry.getValue().isPresent() ? upsert : delete;
                    statement.setString(1, entry.getKey());
                    if (entry.getValue().isPresent()) {
                        statement.setLong(2, entry.getValue().get().toEpochMilli());
                    }
                    statement.executeUpdate();
                }
                return due.size();
            }
        });
    }

    @Override
    public List<String> due(Instant at, int limit) {
        return ops.read(connection -> read(connection, at, limit));
    }

    private static List<String> read(Connection connection, Instant at, int limit) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "SELECT customer FROM due_assessment WHERE at <= ? ORDER BY at, customer LIMIT ?")) {
            select.setLong(1, at.toEpochMilli());
            select.setInt(2, limit);
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
