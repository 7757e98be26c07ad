package io.tenure.shared.mongodb;

class MongoLedgerTest extends MongoLedgerContract {

    MongoLedgerTest() {
        super(TestDatabase.onWireServer());
    }
}
