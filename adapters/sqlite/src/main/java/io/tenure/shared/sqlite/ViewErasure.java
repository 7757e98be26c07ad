package io.tenure.shared.sqlite;

import io.tenure.shared.ledger.LedgerFailure;
import io.tenure.shared.views.ViewsFailure;
import java.nio.file.Path;

/**
 * Writes the views to a new file without the last trace of deleted ones. Overwriting in place is not enough: SQLite
 * leaves copies behind where it has moved rows from page to page, and its word index keeps deleted words for a while.
 */
final class ViewErasure {

    private ViewErasure() {}

    static Path place(Path live) {
        return live.resolveSibling(live.getFileName() + ".compact");
    }

    static void copy(ViewStore store, Path target) {
        store.tables().all().forEach(table -> ViewWordIndex.settle(store.writer(), table.words()));
        ViewStore.delete(target);
        try {
            store.file().backup(target);
        } catch (LedgerFailure e) {
            ViewStore.delete(target);
            throw new ViewsFailure(
                    "Cannot erase deleted views from %s for good: %s. Free space and try again"
                            .formatted(store.file().path(), e.getMessage()),
                    e);
        }
    }
}
