package io.tenure.shared.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.shared.views.LedgerViews;
import io.tenure.shared.views.OwnedViews;
import io.tenure.shared.views.ViewRebuild;
import io.tenure.shared.views.Views;
import io.tenure.shared.views.ViewsRebuildContract;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

class SqliteViewsRebuildTest extends ViewsRebuildContract {

    @TempDir
    Path directory;

    @Override
    protected LedgerViews open(List<OwnedViews> owned) {
        return SqliteViews.open(directory.resolve("views.db"), owned);
    }

    @Override
    protected void close(Views opened) {
        ((SqliteViews) opened).close();
    }

    @Override
    protected ViewRebuild rebuild(Views opened) {
        return ((SqliteViews) opened).rebuild();
    }

    @Override
    protected void assertNothingLeft() {
        assertThat(directory).isDirectoryNotContaining("glob:**rebuild*");
    }
}
