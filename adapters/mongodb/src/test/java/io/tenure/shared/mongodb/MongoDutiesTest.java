package io.tenure.shared.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.ConnectionString;
import io.tenure.shared.ledger.LedgerInUse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoDutiesTest {

    private static final List<String> WORKS =
            IntStream.range(0, 9).mapToObj(n -> "work-" + n).toList();
    private static final Duration TAKE_OVER = Duration.ofSeconds(10);
    private static final Duration LOOK = Duration.ofMillis(100);

    private final String uri = TestDatabase.onWireServer();
    private final MongoConnection mongo = MongoConnection.open(uri);
    private final MongoDuties first = new MongoDuties(mongo);
    private final MongoDuties second = new MongoDuties(mongo);

    @AfterEach
    void close() {
        first.close();
        second.close();
        mongo.close();
    }

    @Test
    void aNodeAloneHoldsEverything() {
        assertThat(held(first)).isEqualTo(WORKS);
        assertThat(held(first)).isEqualTo(WORKS);
    }

    @Test
    void forgetsWorkThatNobodyAsksForAnyMore() {
        MongoDuties node = new MongoDuties(mongo, Duration.ofSeconds(1));
        assertThat(node.hold("webhook:deleted")).isTrue();
        node.release("webhook:deleted");

        await().pollInterval(LOOK).atMost(TAKE_OVER).untilAsserted(() -> {
            assertThat(held(node)).isEqualTo(WORKS);
            assertThat(mongo.collection("duties").find().map(work -> work.getString("_id")
                            .getValue()))
                    .containsExactlyInAnyOrderElementsOf(WORKS);
        });
        node.close();
    }

    @Test
    void countsWorkThatItDoesThoughNobodyAsksForItMeanwhile() {
        MongoDuties node = new MongoDuties(mongo, Duration.ofSeconds(1));
        assertThat(node.hold("a step that takes long")).isTrue();

        await().pollInterval(LOOK)
                .during(Duration.ofSeconds(3))
                .atMost(TAKE_OVER)
                .until(() -> held(node).equals(WORKS));
        node.close();
    }

    @Test
    void aVisitorIsSeenAndTakesNoWork() {
        second.visit();
        assertThat(held(first)).isEqualTo(WORKS);
        assertThat(held(first)).isEqualTo(WORKS);
        assertThatThrownBy(first::requireNoOthers).isInstanceOf(LedgerInUse.class);
        second.close();
        first.requireNoOthers();
    }

    @Test
    void nodesHoldAboutAsMuchEachAndNothingTwice() {
        assertThat(held(first)).hasSize(WORKS.size());
        settled(first, second);
        assertThat(held(first)).hasSizeBetween(4, 5).doesNotContainAnyElementsOf(held(second));
    }

    @Test
    void whoLeavesPolitelyIsFollowedWithoutBeingTakenForDeadFirst() {
        settled(first, second);
        second.close();
        assertThat(mongo.collection("nodes").countDocuments()).isOne();
        await().pollInterval(LOOK).atMost(TAKE_OVER).until(() -> held(first).equals(WORKS));
    }

    @Test
    void whoIsCutOffIsFollowedSoonAndLosesWhatItHeld() throws IOException {
        ConnectionString address = new ConnectionString(uri);
        String[] host = address.getHosts().getFirst().split(":", -1);
        try (CutProxy proxy = new CutProxy(host[0], Integer.parseInt(host[1]))) {
            MongoConnection away = MongoConnection.open(
                    "mongodb://127.0.0.1:" + proxy.port() + "/" + address.getDatabase() + "?socketTimeoutMS=500");
            MongoDuties cut = new MongoDuties(away);
            settled(first, cut);
            proxy.loseAnswers();

            await().pollInterval(LOOK).atMost(TAKE_OVER).until(() -> held(first).equals(WORKS));
            await().pollInterval(LOOK).atMost(TAKE_OVER).until(() -> held(cut).isEmpty());
            proxy.mend();
            settled(first, cut);
            cut.close();
            away.close();
        }
    }

    /** Both ask, as processors do, until all is held and neither has more than its part. */
    private static void settled(MongoDuties one, MongoDuties other) {
        await().pollInterval(LOOK).atMost(TAKE_OVER).until(() -> {
            List<String> left = held(one);
            List<String> right = held(other);
            return left.size() + right.size() == WORKS.size() && Math.abs(left.size() - right.size()) <= 1;
        });
    }

    private static List<String> held(MongoDuties node) {
        List<String> held = WORKS.stream().filter(node::hold).toList();
        WORKS.stream().filter(work -> !held.contains(work)).forEach(node::release);
        return held;
    }
}
