package io.tenure.shared.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.shared.ops.OpsContract;
import java.util.Objects;
import java.util.Optional;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MongoOpsTest extends OpsContract {

    private final String uri = TestDatabase.onWireServer();
    private @Nullable MongoConnection mongo;

    @Test
    void showsAClaimToNodesThatKnowOfNoneAsAnAnswerThatIsForgotten() {
        try (MongoConnection other = MongoConnection.open(uri)) {
            new MongoOps(other).keptAnswers().claim("shop", "k1", Optional.empty(), "a", NOON);
            BsonDocument claim = Objects.requireNonNull(
                    other.collection("kept_answers").find().first());

            assertThat(claim.getString("request").getValue()).isEmpty();
            assertThat(claim.getInt32("status").getValue()).isZero();
            assertThat(claim.getArray("headers")).isEmpty();
            assertThat(claim.isNull("body")).isTrue();
            assertThat(claim.getDateTime("answeredAt").getValue()).isZero();
        }
    }

    @Override
    protected Ops open() {
        mongo = MongoConnection.open(uri);
        MongoSchema.create(mongo);
        MongoOps ops = new MongoOps(mongo);
        return new Ops(ops.policyProgress(), ops.deadLetters(), ops.keptAnswers(), ops::dueCustomers);
    }

    @Override
    protected void close() {
        if (mongo != null) {
            mongo.close();
        }
    }
}
