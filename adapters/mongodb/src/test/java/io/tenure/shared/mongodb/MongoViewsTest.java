package io.tenure.shared.mongodb;

class MongoViewsTest extends MongoViewsContract {

    MongoViewsTest() {
        super(TestDatabase.onWireServer());
    }
}
