package io.tenure.audit.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.audit.AuditRun;
import io.tenure.audit.KeptRuns;
import io.tenure.audit.RebuildRun;
import io.tenure.audit.RebuildRun.State;
import io.tenure.audit.VerificationRun;
import io.tenure.shared.mongodb.MongoConnection;
import io.tenure.shared.mongodb.MongoDuties;
import io.tenure.shared.mongodb.MongoOps;
import io.tenure.shared.mongodb.TestDatabase;
import io.tenure.shared.views.ViewComparison.OfType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two nodes on one database. */
class MongoRunsTest {

    private static final Instant NOW = Instant.parse("2026-12-01T05:00:00.123Z");

    private final String uri = TestDatabase.onWireServer();
    private final MongoConnection mongo = MongoConnection.open(uri);
    private final MongoDuties first = new MongoDuties(mongo);
    private final MongoDuties second = new MongoDuties(mongo);
    private final KeptRuns<RebuildRun> one = rebuilds(first);
    private final KeptRuns<RebuildRun> other = rebuilds(second);

    @AfterEach
    void close() {
        first.close();
        second.close();
        mongo.close();
        TestDatabase.drop(uri);
    }

    @Test
    void areToldByEveryNodeAsTheyStand() {
        RebuildRun begun = run("1", State.RUNNING, 0);
        one.begin(begun);
        assertThat(other.find("1")).contains(begun);
        RebuildRun onItsWay = run("1", State.RUNNING, 5);
        one.note(onItsWay);
        assertThat(other.recent()).containsExactly(onItsWay);
        RebuildRun ended = run("1", State.REPAIRED, 9);
        one.note(ended);
        one.note(onItsWay);
        assertThat(other.find("1")).contains(ended);

        KeptRuns<VerificationRun> verifications =
                new MongoRuns<>(new MongoOps(mongo), second, VerificationRun.class, InstantSource.system());
        VerificationRun broken = new VerificationRun(
                "2", VerificationRun.State.BROKEN, "eve", NOW, NOW, 9, 9, 3L, null, null, 4L, "s", "A record is gone");
        verifications.begin(broken);
        assertThat(verifications.recent()).containsExactly(broken);
        assertThat(one.find("no such run")).isEmpty();
    }

    @Test
    void areBegunByOneOfThoseWhoBeginAtOnce() throws Exception {
        for (int round = 0; round < 10; round++) {
            int number = round;
            List<Callable<Optional<RebuildRun>>> orders = IntStream.range(0, 4)
                    .<Callable<Optional<RebuildRun>>>mapToObj(n -> () ->
                            (n % 2 == 0 ? one : other).beginAlone(run("%d-%d".formatted(number, n), State.RUNNING, 0)))
                    .toList();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                int begun = 0;
                for (Future<Optional<RebuildRun>> answer : threads.invokeAll(orders)) {
                    begun += answer.get().isEmpty() ? 1 : 0;
                }
                assertThat(begun).isOne();
            }
            List<RebuildRun> underWay =
                    one.recent().stream().filter(AuditRun::underWay).toList();
            assertThat(underWay).hasSize(1);
            assertThat(other.beginAlone(run(number + "-late", State.RUNNING, 0)))
                    .contains(underWay.getFirst());
            one.note(run(underWay.getFirst().id(), State.EQUAL, 9));
        }
    }

    @Test
    void areBrokenOffWhereTheirNodeHasEndedAndHoldNobodyUp() {
        one.beginAlone(run("1", State.RUNNING, 0));
        one.note(run("1", State.RUNNING, 4));
        assertThat(other.find("1").orElseThrow().state()).isEqualTo(State.RUNNING);

        first.close();

        RebuildRun told = other.find("1").orElseThrow();
        assertThat(told.state()).isEqualTo(State.FAILED);
        assertThat(told.problem()).contains("begin it again");
        assertThat(told.reached()).isEqualTo(4);
        assertThat(told.finishedAt()).isNotNull();
        assertThat(other.recent()).containsExactly(told);
        assertThat(other.beginAlone(run("2", State.RUNNING, 0))).isEmpty();
    }

    @Test
    void areForgottenBeyondTheLastTwenty() {
        IntStream.range(0, 22).forEach(n -> {
            one.begin(run("%02d".formatted(n), State.RUNNING, 0));
            one.note(run("%02d".formatted(n), State.EQUAL, 9));
        });
        one.begin(run("22", State.RUNNING, 0));

        assertThat(other.recent())
                .hasSize(20)
                .first()
                .extracting(RebuildRun::id)
                .isEqualTo("22");
        assertThat(other.find("02")).isEmpty();
        assertThat(other.find("03")).isPresent();
    }

    private KeptRuns<RebuildRun> rebuilds(MongoDuties duties) {
        return new MongoRuns<>(new MongoOps(mongo), duties, RebuildRun.class, InstantSource.system());
    }

    private static RebuildRun run(String id, State state, long reached) {
        List<OfType> types = state == State.REPAIRED
                ? List.of(
                        new OfType("customer", 2, 3, 1, 0, 1, List.of("c1 is missing", "c2 differs")),
                        new OfType("segment", 0, 0, 0, 0, 0, List.of()))
                : List.of();
        @Nullable Instant finished = state == State.RUNNING ? null : NOW.plusSeconds(3);
        return new RebuildRun(id, state, "root", NOW, finished, reached, 9, types, null);
    }
}
