package io.tenure.shared.mongodb;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import io.tenure.shared.sealing.SubjectKeyStore;
import io.tenure.shared.sealing.SubjectKeysContract;
import java.lang.reflect.Proxy;
import org.bson.BsonDocument;
import org.bson.BsonInt32;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MongoSubjectKeysTest extends SubjectKeysContract {

    private static final BsonDocument NOTHING = new BsonDocument("_id", new BsonInt32(0));

    private final String uri = TestDatabase.onWireServer();
    private @Nullable MongoConnection mongo;

    @Override
    protected SubjectKeyStore open() {
        mongo = MongoConnection.open(uri);
        return new MongoSubjectKeys(mongo);
    }

    /** As one may that has just become the primary. */
    @Test
    void doesNotTakeAKeyThatIsNotShownYetForOneThatIsGone() {
        keys.keep("anna", bytes("first"));
        keys.keep("bob", bytes("first"));
        keys.destroy("bob");
        SubjectKeyStore elsewhere = new MongoSubjectKeys(
                showingNothing(requireNonNull(mongo).collection("subject_keys")),
                mongo.collection("installation_secrets"),
                mongo.failures());

        assertThat(elsewhere.find("anna")).contains(bytes("first"));
        assertThat(elsewhere.keep("anna", bytes("second"))).isEqualTo(bytes("first"));
        assertThat(elsewhere.find("bob")).isEmpty();
        assertThat(elsewhere.find("carl")).isEmpty();
    }

    /** Has everything, but what a majority is known to have. */
    @SuppressWarnings("unchecked")
    private static MongoCollection<BsonDocument> showingNothing(MongoCollection<BsonDocument> server) {
        return (MongoCollection<BsonDocument>) Proxy.newProxyInstance(
                MongoSubjectKeysTest.class.getClassLoader(),
                new Class<?>[] {MongoCollection.class},
                (proxy, method, arguments) ->
                        method.getName().equals("find") ? server.find(NOTHING) : method.invoke(server, arguments));
    }

    @Override
    protected void close() {
        if (mongo != null) {
            mongo.close();
        }
    }
}
