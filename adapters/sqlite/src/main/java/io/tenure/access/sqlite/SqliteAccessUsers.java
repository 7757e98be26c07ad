package io.tenure.access.sqlite;

import io.tenure.access.Role;
import io.tenure.access.application.User;
import io.tenure.access.application.Users;
import io.tenure.shared.sqlite.SqliteOps;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Keeps users in the operations database. */
public final class SqliteAccessUsers implements Users {

    private static final String SELECT = "SELECT name, roles, password_hash, must_change_password, disabled, version,"
            + " created_at, created_by FROM user_account";

    private final SqliteOps ops;

    public SqliteAccessUsers(SqliteOps ops) {
        this.ops = ops;
    }

    @Override
    public Optional<User> find(String name) {
        return ops.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(SELECT + " WHERE name_key = ?")) {
                select.setString(1, key(name));
                return users(select).stream().findFirst();
            }
        });
    }

    @Override
    public List<User> all() {
        return ops.read(connection -> {
            try (PreparedStatement select = connection.prepareStatement(SELECT + " ORDER BY name_key")) {
                return users(select);
            }
        });
    }

    @Override
    public boolean add(User user) {
        return ops.write(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(
                    "INSERT INTO user_account (roles, password_hash, must_change_password, disabled, version, name,"
                            + " name_key, created_at, created_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
                            + " ON CONFLICT DO NOTHING")) {
                describe(insert, user);
                insert.setString(6, user.name());
                insert.setString(7, key(user.name()));
                insert.setLong(8, user.createdAt().toEpochMilli());
                insert.setString(9, user.createdBy());
                return insert.executeUpdate() == 1;
            }
        });
    }

    @Override
    public boolean replace(User user, long expectedVersion) {
        return ops.write(connection -> {
            try (PreparedStatement update = connection.prepareStatement(
                    "UPDATE user_account SET roles = ?, password_hash = ?, must_change_password = ?, disabled = ?,"
                            + " version = ? WHERE name_key = ? AND version = ?")) {
                describe(update, user);
                update.setString(6, key(user.name()));
                update.setLong(7, expectedVersion);
                return update.executeUpdate() == 1;
            }
        });
    }

    private static void describe(PreparedStatement statement, User user) throws SQLException {
        statement.setString(1, user.roles().stream().map(Role::name).sorted().collect(Collectors.joining(",")));
        statement.setString(2, user.passwordHash());
        statement.setBoolean(3, user.mustChangePassword());
        statement.setBoolean(4, user.disabled());
        statement.setLong(5, user.version());
    }

    private static List<User> users(PreparedStatement select) throws SQLException {
        List<User> users = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                users.add(new User(
                        row.getString(1),
                        roles(row.getString(2)),
                        row.getString(3),
                        row.getBoolean(4),
                        row.getBoolean(5),
                        row.getLong(6),
                        Instant.ofEpochMilli(row.getLong(7)),
                        row.getString(8)));
            }
        }
        return users;
    }

    private static Set<Role> roles(String names) {
        return Arrays.stream(names.split(",")).map(Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
