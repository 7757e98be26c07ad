package io.tenure.shared.mongodb;

@RealServer
class MongoLedgerOnServerTest extends MongoLedgerContract {

    MongoLedgerOnServerTest() {
        super(TestDatabase.onRealServer());
    }
}
