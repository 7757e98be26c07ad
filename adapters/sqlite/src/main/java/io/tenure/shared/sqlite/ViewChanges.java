package io.tenure.shared.sqlite;

import io.tenure.shared.engine.ViewWords;
import io.tenure.shared.sqlite.ViewRows.Stored;
import io.tenure.shared.views.ViewType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The views of a type that a transaction has looked at or changed. A view that is changed many times in one transaction
 * is written once.
 */
final class ViewChanges<V> {

    private final ViewType<V> type;
    private final ViewRows rows;
    private final Map<String, Entry<V>> entries = new LinkedHashMap<>();

    ViewChanges(ViewTable<V> table, ViewConnection connection) {
        this.type = table.type();
        this.rows = new ViewRows(connection, table);
    }

    private static final class Entry<V> {
        private @Nullable Stored stored;
        private @Nullable V view;
        private boolean changed;
    }

    int size() {
        return entries.size();
    }

    Optional<V> find(String id) {
        Entry<V> entry = entry(id);
        Stored stored = entry.stored;
        if (entry.view == null && stored != null && !entry.changed) {
            entry.view = ViewDocuments.INSTANCE.read(type, stored.row().document());
        }
        return Optional.ofNullable(entry.view);
    }

    void put(V view) {
        change(type.id().apply(view), view);
    }

    void delete(String id) {
        change(id, null);
    }

    void clear() {
        entries.clear();
        rows.clear();
    }

    void flush() {
        entries.forEach(this::write);
        rows.flush();
        entries.clear();
    }

    private void change(String id, @Nullable V view) {
        Entry<V> entry = entry(id);
        entry.view = view;
        entry.changed = true;
    }

    private Entry<V> entry(String id) {
        return entries.computeIfAbsent(id, unknown -> {
            Entry<V> entry = new Entry<>();
            entry.stored = rows.find(id).orElse(null);
            return entry;
        });
    }

    private void write(String id, Entry<V> entry) {
        Stored stored = entry.stored;
        V view = entry.view;
        if (!entry.changed) {
            return;
        }
        if (view != null && stored != null) {
            rows.update(stored, row(id, view));
        } else if (view != null) {
            rows.insert(row(id, view));
        } else if (stored != null) {
            rows.delete(stored);
        }
    }

    private ViewRow row(String id, V view) {
        List<Object> values = type.fields().stream()
                .map(field -> ViewValues.stored(field.name(), field.value().apply(view)))
                .toList();
        return new ViewRow(id, values, ViewWords.stored(type.text().apply(view)), ViewDocuments.INSTANCE.write(view));
    }
}
