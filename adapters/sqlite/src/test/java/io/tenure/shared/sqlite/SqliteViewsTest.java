package io.tenure.shared.sqlite;

import io.tenure.shared.views.OwnedViews;
import io.tenure.shared.views.Views;
import io.tenure.shared.views.ViewsContract;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

class SqliteViewsTest extends ViewsContract {

    @TempDir
    Path directory;

    @Override
    protected Views open(List<OwnedViews> owned) {
        return SqliteViews.open(directory.resolve("views.db"), owned);
    }

    @Override
    protected void close(Views opened) {
        ((SqliteViews) opened).close();
    }
}
