package io.tenure.access.mongodb;

import io.tenure.access.application.AccessContract;
import io.tenure.shared.mongodb.MongoConnection;
import io.tenure.shared.mongodb.MongoOps;
import io.tenure.shared.mongodb.TestDatabase;
import java.util.ArrayList;
import java.util.List;

class AccessOnMongoTest extends AccessContract {

    private final String uri = TestDatabase.onWireServer();
    private final List<MongoConnection> opened = new ArrayList<>();

    @Override
    protected Stores stores() {
        MongoConnection mongo = MongoConnection.open(uri);
        opened.add(mongo);
        MongoOps ops = new MongoOps(mongo);
        return new Stores(new MongoAccessUsers(ops), new MongoAccessKeys(ops), new MongoAccessRecords(ops));
    }

    @Override
    protected Stores otherStores() {
        return stores();
    }

    @Override
    protected void closeStores() {
        opened.forEach(MongoConnection::close);
    }
}
