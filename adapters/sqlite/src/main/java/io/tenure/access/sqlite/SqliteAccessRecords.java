package io.tenure.access.sqlite;

import io.tenure.access.application.AccessRecords;
import io.tenure.access.queries.AccessRecord;
import io.tenure.shared.sqlite.SqliteOps;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps who read what in the operations database. */
public final class SqliteAccessRecords implements AccessRecords {

    private static final String ALL = "SELECT number, at, caller, what, customers FROM access_record"
            + " WHERE number < ? ORDER BY number DESC LIMIT ?";
    private static final String FOLLOWING =
            "SELECT number, at, caller, what, customers FROM access_record WHERE number > ? ORDER BY number LIMIT ?";
    private static final String OF_ONE = "SELECT r.number, r.at, r.caller, r.what, r.customers FROM access_subject s"
            + " JOIN access_record r ON r.number = s.number"
            + " WHERE s.number < ? AND s.customer = ? ORDER BY s.number DESC LIMIT ?";

    private final SqliteOps ops;

    public SqliteAccessRecords(SqliteOps ops) {
        this.ops = ops;
    }

    @Override
    public void add(Instant at, String caller, String what, List<String> customers) {
        ops.write(connection -> insert(connection, null, at, caller, what, customers));
    }

    @Override
    public void adopt(List<AccessRecord> records) {
        ops.write(connection -> {
            for (AccessRecord record : records) {
                insert(connection, record.number(), record.at(), record.caller(), record.what(), record.customers());
            }
            return records.size();
        });
    }

    @Override
    public List<AccessRecord> following(long afterNumber, int limit) {
        return ops.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(FOLLOWING)) {
                select.setLong(1, afterNumber);
                select.setInt(2, limit);
                return records(select);
            }
        });
    }

    @Override
    public List<AccessRecord> list(@Nullable String customer, long beforeNumber, int limit) {
        return ops.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(customer == null ? ALL : OF_ONE)) {
                select.setLong(1, beforeNumber);
                if (customer != null) {
                    select.setString(2, customer);
                }
                select.setInt(customer == null ? 2 : 3, limit);
                return records(select);
            }
        });
    }

    private static long insert(
            Connection connection, @Nullable Long given, Instant at, String caller, String what, List<String> customers)
            throws SQLException {
        long number = insertRecord(connection, given, at, caller, what, customers);
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO access_subject VALUES (?, ?)")) {
            for (String customer : new LinkedHashSet<>(customers)) {
                insert.setString(1, customer);
                insert.setLong(2, number);
                insert.executeUpdate();
            }
        }
        return number;
    }

    /** A record without a number of its own gets the next. */
    private static long insertRecord(
            Connection connection, @Nullable Long given, Instant at, String caller, String what, List<String> customers)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "INSERT INTO access_record (number, at, caller, what, customers) VALUES (?, ?, ?, ?, ?)"
                        + " RETURNING number")) {
            insert.setObject(1, given);
            insert.setLong(2, at.toEpochMilli());
            insert.setString(3, caller);
            insert.setString(4, what);
            insert.setString(5, String.join(" ", customers));
            try (ResultSet row = insert.executeQuery()) {
                return row.getLong(1);
            }
        }
    }

    private static List<AccessRecord> records(PreparedStatement select) throws SQLException {
        List<AccessRecord> records = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                String customers = row.getString(5);
                records.add(new AccessRecord(
                        row.getLong(1),
                        Instant.ofEpochMilli(row.getLong(2)),
                        row.getString(3),
                        row.getString(4),
                        customers.isEmpty() ? List.of() : Arrays.asList(customers.split(" "))));
            }
        }
        return records;
    }
}
