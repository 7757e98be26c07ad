package io.tenure.shared.sqlite;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Queue;

/** All rows of a type in the order of ids, read some thousand at a time. */
final class ViewScan implements Iterator<ViewRow> {

    /** As SQLite orders ids: by their bytes. */
    static final Comparator<ViewRow> ORDER =
            Comparator.comparing(row -> row.id().getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned);

    private static final int CHUNK = 2_000;

    private final ViewRows rows;
    private final Queue<ViewRow> chunk = new ArrayDeque<>();
    private Optional<String> last = Optional.empty();

    ViewScan(ViewConnection connection, ViewTable<?> table) {
        this.rows = new ViewRows(connection, table);
    }

    @Override
    public boolean hasNext() {
        if (chunk.isEmpty()) {
            chunk.addAll(rows.after(last, CHUNK));
        }
        return !chunk.isEmpty();
    }

    @Override
    public ViewRow next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        ViewRow row = chunk.remove();
        last = Optional.of(row.id());
        return row;
    }
}
