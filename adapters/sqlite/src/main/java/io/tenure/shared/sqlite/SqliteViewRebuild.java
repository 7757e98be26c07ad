package io.tenure.shared.sqlite;

import io.tenure.shared.views.ViewComparison;
import io.tenure.shared.views.ViewRebuild;
import io.tenure.shared.views.Views;
import io.tenure.shared.views.ViewsFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** New views in a file beside the live one, which take its name in the end. */
final class SqliteViewRebuild implements ViewRebuild {

    private final SqliteViews live;
    private final SqliteViews fresh;
    private final Path path;

    SqliteViewRebuild(SqliteViews live, Path path) {
        this.live = live;
        this.path = path;
        ViewStore.delete(path);
        this.fresh = SqliteViews.open(path, live.tables().types());
    }

    @Override
    public Views fresh() {
        return fresh;
    }

    @Override
    public ViewComparison compare() {
        return live.read(liveConnection -> fresh.read(
                freshConnection -> new ViewComparer(liveConnection, freshConnection).compare(live.tables())));
    }

    @Override
    public void replaceLive() {
        live.exchange(liveStore -> {
            fresh.exchange(freshStore -> {
                requireSame(liveStore.progress(), freshStore.progress());
                freshStore.writer().change("UPDATE cursors SET key = ?", ViewStore.cursorKey(liveStore.writer()));
                freshStore.close();
                return freshStore;
            });
            liveStore.close();
            move();
            return ViewStore.open(live.path(), live.tables());
        });
        live.publishProgress();
    }

    @Override
    public void close() {
        fresh.close();
        ViewStore.delete(path);
    }

    private void move() {
        try {
            requireNoLog(live.path());
            requireNoLog(path);
            DurableFiles.moveInto(path, live.path());
        } catch (IOException e) {
            throw new ViewsFailure(
                    "Cannot put %s in the place of %s: %s. Check the directory's permissions"
                            .formatted(path, live.path(), e),
                    e);
        }
    }

    /** A log that outlives its last connection belongs to another process that has the file open. */
    private static void requireNoLog(Path file) {
        if (Files.exists(file.resolveSibling(file.getFileName() + "-wal"))) {
            throw new ViewsFailure("Another process uses " + file + ". End it and rebuild again");
        }
    }

    private static void requireSame(Map<String, Long> live, Map<String, Long> fresh) {
        if (!live.equals(fresh)) {
            throw new IllegalStateException(
                    "The new views have finished %s, the live ones %s. Let both catch up and try again"
                            .formatted(fresh, live));
        }
    }
}
