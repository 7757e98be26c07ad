package io.tenure.shared.mongodb;

@RealServer
class MongoViewsOnServerTest extends MongoViewsContract {

    MongoViewsOnServerTest() {
        super(TestDatabase.onRealServer());
    }
}
