package io.tenure.shared.mongodb;

class MongoViewsTest extends MongoViewsContract {

    MongoViewsTest() {
        super(TestDatabase.onWireServer());
    }

    /** The wire-compatible server has no secondary indexes. */
    @Override
    protected int mostCustomers() {
        return 1_500;
    }
}
