package io.tenure.shared.sqlite;

import io.tenure.shared.views.ViewComparison;
import io.tenure.shared.views.ViewRebuild;
import io.tenure.shared.views.Views;
import java.nio.file.Path;
import java.util.Map;

/** New views in a file beside the live one, which take its name in the end. */
final class SqliteViewRebuild implements ViewRebuild {

    private final SqliteViews live;
    private final SqliteViews fresh;
    private final Path path;

    SqliteViewRebuild(SqliteViews live) {
        Path livePath = live.access().path();
        this.live = live;
        this.path = place(livePath);
        ViewStore.delete(path);
        this.fresh = SqliteViews.open(path, live.tables());
    }

    static Path place(Path live) {
        return live.resolveSibling(live.getFileName() + ".rebuild");
    }

    @Override
    public Views fresh() {
        return fresh;
    }

    /** Whoever waits to put another file in the place of the live one goes first, and this begins again. */
    @Override
    public ViewComparison compare(CatchUp catchUp) {
        while (true) {
            try {
                return compareOnce(catchUp);
            } catch (ViewComparer.GivesWay _) {
                Thread.onSpinWait();
            }
        }
    }

    private ViewComparison compareOnce(CatchUp catchUp) {
        ViewAccess access = live.access();
        ViewStore store = access.beginWriting();
        try {
            store.settle();
            catchUp.to(store.marks().positions());
            fresh.access().whileNobodyWrites(ViewStore::settle);
            return live.read(liveConnection -> fresh.read(freshConnection -> {
                ViewComparer comparer = ViewComparer.of(liveConnection, freshConnection, access::isToBeReplaced);
                access.endWriting();
                return comparer.compare(live.tables());
            }));
        } finally {
            access.endWritingUnlessEnded();
        }
    }

    @Override
    public void replaceLive(CatchUp catchUp) {
        live.access().whileNobodyWrites(liveStore -> {
            catchUp.to(liveStore.marks().positions());
            fresh.access().whileNobodyWrites(freshStore -> {
                requireSame(liveStore.marks().positions(), freshStore.marks().positions());
                freshStore.standInFor(liveStore);
                fresh.access().closeNow();
                live.access().replaceBy(path);
            });
        });
        live.publishProgress();
    }

    @Override
    public void close() {
        fresh.close();
        ViewStore.delete(path);
    }

    private static void requireSame(Map<String, Long> live, Map<String, Long> fresh) {
        if (!live.equals(fresh)) {
            throw new IllegalStateException(
                    "The new views have finished %s, the live ones %s. Let both catch up and try again"
                            .formatted(fresh, live));
        }
    }
}
