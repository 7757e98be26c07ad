package io.tenure.shared.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import io.tenure.shared.views.LedgerViews;
import io.tenure.shared.views.OwnedViews;
import io.tenure.shared.views.ViewRebuild;
import io.tenure.shared.views.Views;
import io.tenure.shared.views.ViewsRebuildContract;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

class MongoViewsRebuildTest extends ViewsRebuildContract {

    private final String uri = TestDatabase.onWireServer();
    private @Nullable MongoConnection mongo;

    @Override
    protected LedgerViews open(List<OwnedViews> owned) {
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

    @Override
    protected ViewRebuild rebuild(Views opened) {
        return ((MongoViews) opened).rebuild();
    }

    @Override
    protected void assertNothingLeft() {
        try (MongoClient client = MongoClients.create(uri)) {
            List<String> names = client.getDatabase(new ConnectionString(uri).getDatabase())
                    .listCollectionNames()
                    .into(new ArrayList<>());
            assertThat(names).filteredOn(name -> name.endsWith("_thing")).hasSize(1);
        }
    }
}
