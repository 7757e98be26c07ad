package io.tenure.shared.mongodb;

import io.tenure.shared.views.OwnedViews;
import io.tenure.shared.views.Views;
import io.tenure.shared.views.ViewsContract;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;

/** The contract of views on a database of a server. */
abstract class MongoViewsContract extends ViewsContract {

    private final String uri;
    private @Nullable MongoConnection mongo;

    MongoViewsContract(String uri) {
        this.uri = uri;
    }

    @Override
    protected Views open(List<OwnedViews> owned) {
        MongoConnection opened = MongoConnection.open(uri);
        mongo = opened;
        return MongoViews.open(opened, owned);
    }

    @Override
    protected void close(Views opened) {
        ((MongoViews) opened).close();
        if (mongo != null) {
            mongo.close();
        }
    }

    @AfterEach
    void drop() {
        TestDatabase.drop(uri);
    }
}
