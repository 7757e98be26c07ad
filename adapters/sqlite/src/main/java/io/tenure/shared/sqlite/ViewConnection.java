package io.tenure.shared.sqlite;

import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.views.ViewsFailure;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** One connection to the views, which keeps its prepared statements. Not safe for many threads at once. */
final class ViewConnection implements AutoCloseable {

    private static final String REBUILD = ". Views can always be rebuilt from the ledger";
    private static final int STATEMENTS_KEPT = 200;

    private final SqliteFile file;
    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new LinkedHashMap<>(64, 0.75f, true);

    private ViewConnection(SqliteFile file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    static ViewConnection toWrite(SqliteFile file) {
        return open(file, file::openToWrite);
    }

    static ViewConnection toRead(SqliteFile file) {
        return open(file, file::openToRead);
    }

    private static ViewConnection open(SqliteFile file, Supplier<Connection> opening) {
        try {
            return new ViewConnection(file, opening.get());
        } catch (LedgerFailure e) {
            throw new ViewsFailure(e.getMessage() + REBUILD, e);
        }
    }

    /** What a row says. */
    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Something done with a row at a time. */
    @FunctionalInterface
    interface EachRow {
        void take(ResultSet row) throws SQLException;
    }

    <T> List<T> list(ViewSql sql, Row<T> reader) {
        List<T> rows = new ArrayList<>();
        each(sql, row -> rows.add(reader.read(row)));
        return rows;
    }

    <T> Optional<T> first(ViewSql sql, Row<T> reader) {
        List<T> rows = list(sql, reader);
        return rows.isEmpty() ? Optional.empty() : Optional.of(rows.getFirst());
    }

    long number(ViewSql sql) {
        return first(sql, row -> row.getLong(1)).orElseThrow();
    }

    void each(ViewSql sql, EachRow taker) {
        guarded("read", () -> {
            try (ResultSet rows = bound(sql).executeQuery()) {
                while (rows.next()) {
                    taker.take(rows);
                }
                return rows;
            }
        });
    }

    void change(ViewSql sql) {
        guarded("write", () -> bound(sql).executeUpdate());
    }

    void change(String sql, Object... values) {
        change(ViewSql.of(sql, values));
    }

    /** Runs a statement that is not worth keeping, such as one that makes a table. */
    void run(String sql) {
        guarded("write", () -> {
            SqliteConnections.execute(connection, sql);
            return sql;
        });
    }

    /** Undoes what was not committed; no matter when the engine has done so already, as on a full disk. */
    void rollBack() {
        guarded("roll back", () -> {
            try {
                SqliteConnections.execute(connection, "ROLLBACK");
            } catch (SQLException e) {
                if (!String.valueOf(e.getMessage()).contains("no transaction is active")) {
                    throw e;
                }
            }
            return connection;
        });
    }

    @Override
    public void close() {
        guarded("close", () -> {
            closeStatements();
            connection.close();
            return connection;
        });
    }

    private PreparedStatement bound(ViewSql sql) throws SQLException {
        PreparedStatement statement = prepared(sql.text());
        for (int i = 0; i < sql.values().size(); i++) {
            statement.setObject(i + 1, sql.values().get(i));
        }
        return statement;
    }

    private PreparedStatement prepared(String text) throws SQLException {
        PreparedStatement kept = statements.get(text);
        if (kept != null) {
            return kept;
        }
        if (statements.size() >= STATEMENTS_KEPT) {
            Iterator<PreparedStatement> eldest = statements.values().iterator();
            eldest.next().close();
            eldest.remove();
        }
        PreparedStatement fresh = connection.prepareStatement(text);
        statements.put(text, fresh);
        return fresh;
    }

    private <T> void guarded(String doing, SqlCall<T> call) {
        try {
            call.call();
        } catch (SQLException e) {
            closeStatementsAfter(e);
            throw new ViewsFailure(file.failure(doing, e).getMessage() + REBUILD, e);
        }
    }

    /** The driver closes a statement that failed, as on a full disk: kept, it would fail for ever. */
    private void closeStatementsAfter(SQLException failure) {
        try {
            closeStatements();
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    private void closeStatements() throws SQLException {
        List<PreparedStatement> kept = List.copyOf(statements.values());
        statements.clear();
        for (PreparedStatement statement : kept) {
            statement.close();
        }
    }
}
