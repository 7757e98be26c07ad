package io.tenure.shared.mongodb;

import io.tenure.shared.views.ViewComparison;
import io.tenure.shared.views.ViewRebuild;
import io.tenure.shared.views.Views;
import java.util.Map;

/** New views in collections beside the live ones, which take their place in the end. */
final class MongoViewRebuild implements ViewRebuild {

    private final MongoViews live;
    private final MongoViews fresh;
    private final MongoFailures failures;

    MongoViewRebuild(MongoViews live, MongoViews fresh, MongoFailures failures) {
        this.live = live;
        this.fresh = fresh;
        this.failures = failures;
    }

    @Override
    public Views fresh() {
        return fresh;
    }

    /** The live views stand still until they are compared; they are read meanwhile. */
    @Override
    public ViewComparison compare(CatchUp catchUp) {
        return live.whileNobodyWrites(positions -> {
            catchUp.to(positions);
            return failures.views(() -> ViewComparer.compare(live.set(), fresh.set()));
        });
    }

    @Override
    public void replaceLive(CatchUp catchUp) {
        live.whileNobodyWrites(positions -> {
            catchUp.to(positions);
            return fresh.whileNobodyWrites(freshPositions -> {
                requireSame(positions, freshPositions);
                return live.replaceBy(fresh);
            });
        });
    }

    @Override
    public void close() {
        fresh.close();
        fresh.dropUnlessLive();
    }

    private static void requireSame(Map<String, Long> live, Map<String, Long> fresh) {
        if (!live.equals(fresh)) {
            throw new IllegalStateException(
                    "The new views have finished %s, the live ones %s. Let both catch up and try again"
                            .formatted(fresh, live));
        }
    }
}
