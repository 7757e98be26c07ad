package io.tenure.shared.sqlite;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads and writes the rows of a type one by one, touching only what has changed. */
final class ViewRows {

    private final ViewConnection connection;
    private final ViewTable<?> table;
    private final List<String> columns;
    private long lastRid;

    ViewRows(ViewConnection connection, ViewTable<?> table) {
        this.connection = connection;
        this.table = table;
        this.columns = table.columns();
        this.lastRid = connection.number(ViewSql.of("SELECT coalesce(max(rid), 0) FROM " + table.name()));
    }

    /** A row and where it is. */
    record Stored(long rid, ViewRow row) {}

    Optional<Stored> find(String id) {
        return select(" WHERE id = ?", id).stream().findFirst();
    }

    /** The rows after an id, or the first ones when there is none, in the order of ids. */
    List<ViewRow> after(Optional<String> id, int limit) {
        String order = " ORDER BY id LIMIT ?";
        return (id.isPresent() ? select(" WHERE id > ?" + order, id.get(), limit) : select(order, limit))
                .stream().map(Stored::row).toList();
    }

    private List<Stored> select(String which, Object... values) {
        String fields = columns.stream().map(column -> ", " + column).collect(Collectors.joining());
        ViewSql sql =
                ViewSql.of("SELECT rid, words, doc, id%s FROM %s%s".formatted(fields, table.name(), which), values);
        return connection.list(sql, this::stored);
    }

    private Stored stored(ResultSet row) throws SQLException {
        List<Object> fields = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            fields.add(ViewValues.read(row, i + 5));
        }
        return new Stored(row.getLong(1), new ViewRow(row.getString(4), fields, row.getString(2), row.getString(3)));
    }

    Stored insert(ViewRow row) {
        long rid = ++lastRid;
        String marks = ", ?".repeat(columns.size());
        String names = columns.stream().map(column -> ", " + column).collect(Collectors.joining());
        connection.change(ViewSql.of(
                        "INSERT INTO %s (rid, id, words, doc%s) VALUES (?, ?, ?, ?%s)"
                                .formatted(table.name(), names, marks),
                        rid,
                        row.id(),
                        row.words(),
                        row.document())
                .plus("", row.values().toArray()));
        index(rid, row.words());
        return new Stored(rid, row);
    }

    Stored update(Stored old, ViewRow row) {
        List<ViewSql> changes = new ArrayList<>();
        IntStream.range(0, columns.size())
                .filter(i -> !old.row.values().get(i).equals(row.values().get(i)))
                .forEach(i -> changes.add(
                        ViewSql.of(columns.get(i) + " = ?", row.values().get(i))));
        if (!old.row.document().equals(row.document())) {
            changes.add(ViewSql.of("doc = ?", row.document()));
        }
        if (!old.row.words().equals(row.words())) {
            changes.add(ViewSql.of("words = ?", row.words()));
            forget(old);
            index(old.rid, row.words());
        }
        if (!changes.isEmpty()) {
            connection.change(ViewSql.of("UPDATE " + table.name() + " SET ")
                    .plus(ViewSql.joined(", ", changes))
                    .plus(" WHERE rid = ?", old.rid));
        }
        return new Stored(old.rid, row);
    }

    void delete(Stored old) {
        forget(old);
        connection.change("DELETE FROM " + table.name() + " WHERE rid = ?", old.rid);
    }

    void clear() {
        connection.change("DELETE FROM " + table.name());
        connection.change("INSERT INTO %1$s(%1$s) VALUES ('delete-all')".formatted(table.words()));
        lastRid = 0;
    }

    private void index(long rid, String words) {
        if (!words.isEmpty()) {
            connection.change("INSERT INTO " + table.words() + "(rowid, words) VALUES (?, ?)", rid, words);
        }
    }

    private void forget(Stored old) {
        if (!old.row.words().isEmpty()) {
            connection.change(
                    "INSERT INTO %1$s(%1$s, rowid, words) VALUES ('delete', ?, ?)".formatted(table.words()),
                    old.rid,
                    old.row.words());
        }
    }
}
