package io.tenure.shared.sqlite;

import io.tenure.shared.engine.ViewWords;
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
    private final String selection;
    private final String insertion;
    private final String documentInsertion;
    private final String documentUpdate;
    private final ViewWordIndex wordIndex;
    private long lastRid;

    ViewRows(ViewConnection connection, ViewTable<?> table) {
        this.connection = connection;
        this.table = table;
        this.columns = table.columns();
        String fields = columns.stream().map(column -> ", " + column).collect(Collectors.joining());
        this.selection = "SELECT rid, id, words, doc%s FROM %s JOIN %s USING (rid)"
                .formatted(fields, table.name(), table.documents());
        this.insertion = "INSERT INTO %s (rid, id%s) VALUES (?, ?%s)"
                .formatted(table.name(), fields, ", ?".repeat(columns.size()));
        this.documentInsertion = "INSERT INTO " + table.documents() + " (rid, words, doc) VALUES (?, ?, ?)";
        this.documentUpdate = "UPDATE " + table.documents() + " SET words = ?, doc = ? WHERE rid = ?";
        this.wordIndex = new ViewWordIndex(connection, table.words());
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

    Stored insert(ViewRow row) {
        long rid = ++lastRid;
        connection.change(
                ViewSql.of(insertion, rid, row.id()).plus("", row.values().toArray()));
        connection.change(documentInsertion, rid, row.words(), row.document());
        wordIndex.change(rid, ViewWords.NONE, row.words());
        return new Stored(rid, row);
    }

    Stored update(Stored old, ViewRow row) {
        List<ViewSql> changes = IntStream.range(0, columns.size())
                .filter(i -> !old.row.values().get(i).equals(row.values().get(i)))
                .mapToObj(i -> ViewSql.of(columns.get(i) + " = ?", row.values().get(i)))
                .toList();
        if (!changes.isEmpty()) {
            connection.change(ViewSql.of("UPDATE " + table.name() + " SET ")
                    .plus(ViewSql.joined(", ", changes))
                    .plus(" WHERE rid = ?", old.rid));
        }
        if (!old.row.document().equals(row.document()) || !old.row.words().equals(row.words())) {
            connection.change(documentUpdate, row.words(), row.document(), old.rid);
            wordIndex.change(old.rid, old.row.words(), row.words());
        }
        return new Stored(old.rid, row);
    }

    void delete(Stored old) {
        connection.change("DELETE FROM " + table.name() + " WHERE rid = ?", old.rid);
        connection.change("DELETE FROM " + table.documents() + " WHERE rid = ?", old.rid);
        wordIndex.change(old.rid, old.row.words(), ViewWords.NONE);
    }

    void clear() {
        connection.change("DELETE FROM " + table.name());
        connection.change("DELETE FROM " + table.documents());
        wordIndex.clear();
        lastRid = 0;
    }

    /** To be called after the last of some changes. */
    void flush() {
        wordIndex.flush();
    }

    private List<Stored> select(String which, Object... values) {
        return connection.list(ViewSql.of(selection + which, values), this::stored);
    }

    private Stored stored(ResultSet row) throws SQLException {
        List<Object> fields = new ArrayList<>(columns.size());
        for (int i = 0; i < columns.size(); i++) {
            fields.add(ViewValues.read(row, i + 5));
        }
        return new Stored(row.getLong(1), new ViewRow(row.getString(2), fields, row.getString(3), row.getString(4)));
    }
}
