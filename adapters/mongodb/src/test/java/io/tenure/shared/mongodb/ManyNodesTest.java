package io.tenure.shared.mongodb;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.ConnectionString;
import io.tenure.shared.ledger.Claim;
import io.tenure.shared.ledger.ClaimHeld;
import io.tenure.shared.ledger.Commit;
import io.tenure.shared.ledger.EventData;
import io.tenure.shared.ledger.OutcomeUnknown;
import io.tenure.shared.ledger.Recorded;
import io.tenure.shared.ledger.RecordedCommit;
import io.tenure.shared.ledger.StreamConflict;
import io.tenure.shared.ledger.Verification;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Several nodes on one server, each with a ledger of its own. */
class ManyNodesTest {

    private final String uri = TestDatabase.onWireServer();
    private final List<MongoConnection> connections = new ArrayList<>();

    @AfterEach
    void close() {
        connections.forEach(MongoConnection::close);
        TestDatabase.drop(uri);
    }

    @Test
    void raceForEveryPositionAndLeaveNoGap() throws Exception {
        List<MongoLedger> nodes = List.of(node(uri), node(uri), node(uri));
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService reader = Executors.newFixedThreadPool(1)) {
            Future<List<RecordedCommit>> seen = reader.submit(() -> follow(node(uri), done));
            List<Recorded> recorded = together(24, racer -> {
                List<Recorded> own = new ArrayList<>();
                for (int i = 0; i < 40; i++) {
                    own.add(nodes.get(racer % 3).append(commit("s" + racer, i * (1L + racer % 3), 1 + racer % 3)));
                }
                return own;
            });
            done.set(true);
            assertDense(seen.get());
            assertThat(seen.get()).hasSize(24 * 40);
            assertThat(recorded).doesNotHaveDuplicates().hasSize(24 * 40);
        }
        assertThat(nodes.getFirst().verify(reached -> {})).isInstanceOf(Verification.Intact.class);
    }

    @Test
    void giveAKeyToOneOfThemAndTheSameSequenceToOneOfThem() throws Exception {
        List<MongoLedger> nodes = List.of(node(uri), node(uri), node(uri));
        for (int round = 0; round < 20; round++) {
            String key = "key" + round;
            String stream = "stream" + round;
            int number = round;
            List<String> answers = together(6, racer -> {
                try {
                    String own = "racer" + number + "-" + racer;
                    nodes.get(racer % 3).append(commit(own, 0, 1, new Claim(key, 1, own)));
                    return List.of(own);
                } catch (ClaimHeld held) {
                    return List.of(held.held().claim().holder());
                }
            });
            assertThat(answers).hasSize(6).containsOnly(answers.getFirst());
            List<Boolean> won = together(6, racer -> {
                try {
                    nodes.get(racer % 3).append(commit(stream, 0, 1 + racer));
                    return List.of(true);
                } catch (StreamConflict lost) {
                    return List.of(false);
                }
            });
            assertThat(won).containsOnlyOnce(true);
        }
        assertDense(nodes.getFirst().readAll(0, 1_000));
    }

    @Test
    void followEachOtherThroughMoreThanIsReadAtOnce() {
        MongoLedger writer = node(uri);
        MongoLedger reader = node(uri);
        byte[] large = ("\"" + "x".repeat(7 << 20) + "\"").getBytes(UTF_8);
        EventData event = new EventData("test.Happened", 1, large);
        for (int i = 0; i < 6; i++) {
            writer.append(new Commit("s" + i, 0, List.of(event), Map.of(), List.of()));
        }
        writer.append(commit("last", 0, 1));

        assertThat(reader.head()).isEqualTo(7);
        assertThat(reader.heard("last")).isZero();
        assertThat(reader.readStream("s5", 0, 1).getFirst().events().getFirst().payload())
                .hasSize(large.length);
        assertThat(reader.append(commit("last", 1, 1)).lastPosition()).isEqualTo(8);
    }

    @Test
    void hearOfEachOthersCommits() throws Exception {
        MongoLedger writer = node(uri);
        MongoLedger reader = node(uri);
        try (ExecutorService waiter = Executors.newFixedThreadPool(1)) {
            Future<Boolean> heard = waiter.submit(() -> reader.awaitBeyond(0, Duration.ofSeconds(20)));
            writer.append(commit("a", 0, 2));
            assertThat(heard.get()).isTrue();
        }
        assertThat(reader.head()).isEqualTo(2);
        assertThat(reader.heard("a")).isEqualTo(1);
        assertThat(reader.append(commit("a", 2, 1)).firstPosition()).isEqualTo(3);
        assertThat(writer.append(commit("a", 3, 1)).firstPosition()).isEqualTo(4);
    }

    /** Whoever stops a node interrupts those who listen: that is no failure of the server. */
    @Test
    void tellWhoIsInterruptedWhileAskingOfNothingElse() {
        MongoLedger node = node(uri);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> node.awaitBeyond(0, Duration.ZERO)).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void goOnAfterOthersHaveWrittenALot() {
        MongoLedger other = node(uri);
        MongoLedger node = node(uri);
        node.append(commit("mine", 0, 1));
        for (int i = 0; i < 12; i++) {
            other.append(commit("long", i * 1_000L, 1_000));
        }
        other.append(commit("mine", 1, 2));

        assertThatThrownBy(() -> node.append(commit("mine", 1, 1)))
                .isInstanceOfSatisfying(StreamConflict.class, conflict -> assertThat(conflict.actualSequence())
                        .isEqualTo(3));
        assertThat(node.append(commit("mine", 3, 1)).firstPosition()).isEqualTo(12_004);
        assertThat(node.readStream("mine", 2, 10))
                .extracting(RecordedCommit::firstSequence)
                .containsExactly(1L, 3L);
        assertThat(node.verify(reached -> {})).isInstanceOf(Verification.Intact.class);
    }

    /** Each stream has had none to six commits from another node, of one or two events, since this one knew it. */
    @Test
    void readTheNewsOfStreamsThatIsAskedForTogether() throws Exception {
        MongoLedger node = node(uri);
        MongoLedger other = node(uri);
        for (int stream = 0; stream < 7; stream++) {
            node.append(commit("s" + stream, 0, 1));
            for (int news = 0; news < stream; news++) {
                long last = other.lastSequence("s" + stream);
                other.append(commit("s" + stream, last + 1, 1 + news % 2));
            }
        }
        node.head();

        List<String> read = together(42, asker -> {
            int stream = asker % 7;
            List<Long> sequences = new ArrayList<>();
            for (long from = 1; ; ) {
                List<RecordedCommit> next = node.readStream("s" + stream, from, 1 + asker % 5);
                if (next.isEmpty()) {
                    return List.of(stream + " " + sequences);
                }
                next.forEach(commit -> sequences.add(commit.firstSequence()));
                from = next.getLast().lastSequence() + 1;
            }
        });

        assertThat(read)
                .hasSize(42)
                .containsOnly(
                        "0 []",
                        "1 [1]",
                        "2 [1, 2]",
                        "3 [1, 2, 4]",
                        "4 [1, 2, 4, 5]",
                        "5 [1, 2, 4, 5, 7]",
                        "6 [1, 2, 4, 5, 7, 8]");
    }

    @Test
    void findTheHoldersOfKeysThatAreAskedForTogether() throws Exception {
        MongoLedger node = node(uri);
        for (int i = 0; i < 10; i++) {
            int generations = i;
            for (int generation = 1; generation <= generations; generation++) {
                String holder = "s" + i + "-" + generation;
                node.append(commit(holder, 0, 1, new Claim("key" + i, generation, holder)));
            }
        }
        MongoLedger asked = node(uri);

        List<String> answers = together(40, asker -> {
            int key = asker % 10;
            String holder =
                    asked.holder("key" + key).map(held -> held.claim().holder()).orElse("nobody");
            return List.of(
                    holder.equals(key == 0 ? "nobody" : "s" + key + "-" + key)
                            ? "right"
                            : "key" + key + " has " + holder);
        });

        assertThat(answers).hasSize(40).containsOnly("right");
    }

    @Test
    void recordOnceWhatTheServerDidWithoutSayingSo() throws Exception {
        ConnectionString server = new ConnectionString(uri);
        String[] address = server.getHosts().getFirst().split(":", -1);
        try (CutProxy proxy = new CutProxy(address[0], Integer.parseInt(address[1]))) {
            MongoLedger node = node("mongodb://127.0.0.1:" + proxy.port() + "/" + server.getDatabase());
            MongoLedger other = node(uri);
            Map<String, Recorded> acknowledged = new ConcurrentHashMap<>();
            AtomicBoolean done = new AtomicBoolean();
            try (ExecutorService trouble = Executors.newFixedThreadPool(1)) {
                Future<?> cutting = trouble.submit(() -> cut(proxy, node, other, done));
                together(8, racer -> {
                    for (int i = 0; i < 60; i++) {
                        acknowledged.put(racer + "/" + i, appended(racer % 4 == 3 ? other : node, racer, i));
                    }
                    return List.of(true);
                });
                done.set(true);
                cutting.get();
            }
            assertDense(other.readAll(0, 1_000));
            assertThat(other.readAll(0, 1_000)).hasSize(8 * 60);
            assertThat(acknowledged.values()).doesNotHaveDuplicates();
            assertThat(other.verify(reached -> {})).isInstanceOf(Verification.Intact.class);
        }
    }

    @Test
    void goOnFromWhatArrivedLate() throws Exception {
        ConnectionString server = new ConnectionString(uri);
        String[] address = server.getHosts().getFirst().split(":", -1);
        try (CutProxy proxy = new CutProxy(address[0], Integer.parseInt(address[1]))) {
            MongoLedger node =
                    node("mongodb://127.0.0.1:" + proxy.port() + "/" + server.getDatabase(), new TickingClock());
            node.append(commit("a", 0, 1));
            proxy.delayNext("insert");
            Recorded answer = node.append(commit("a", 1, 1));
            assertThat(proxy.delaying()).isFalse();
            RecordedCommit standing = node.readStream("a", 1, 1).getFirst();
            assertThat(answer).isEqualTo(new Recorded(2, 2, standing.recordedAt()));
            assertThat(node.append(commit("b", 0, 1)).firstPosition()).isEqualTo(3);
            assertThat(node.verify(reached -> {})).isInstanceOf(Verification.Intact.class);
        }
    }

    /** As a caller does who is told that it is not known whether the commit was recorded: look, then try again. */
    private static Recorded appended(MongoLedger node, int racer, int sequence) {
        while (true) {
            try {
                return node.append(commit("s" + racer, sequence, 1, new Claim(racer + "/" + sequence, 1, "s" + racer)));
            } catch (StreamConflict | ClaimHeld mine) {
                RecordedCommit kept = node.readStream("s" + racer, sequence, 1).getFirst();
                return new Recorded(kept.position(), kept.lastPosition(), kept.recordedAt());
            } catch (OutcomeUnknown unknown) {
                assertThat(unknown).hasMessageContaining("whether");
            }
        }
    }

    /** Loses the answers to what the node sends, a few times, until the server has more than the node knows. */
    private static boolean cut(CutProxy proxy, MongoLedger node, MongoLedger other, AtomicBoolean done) {
        for (int cuts = 0; cuts < 6 && !done.get(); cuts++) {
            long known = node.tailKnown();
            proxy.loseAnswers();
            await(done, () -> other.head() > known + 2);
            proxy.mend();
            await(done, () -> node.tailKnown() > known + 2);
        }
        return true;
    }

    private static void await(AtomicBoolean done, BooleanSupplier reached) {
        long deadline = System.nanoTime() + Duration.ofSeconds(1).toNanos();
        while (!done.get() && !reached.getAsBoolean() && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
    }

    private MongoLedger node(String at) {
        return node(at, Clock.systemUTC());
    }

    private MongoLedger node(String at, Clock clock) {
        MongoConnection mongo = MongoConnection.open(at);
        connections.add(mongo);
        MongoSchema.create(mongo);
        return new MongoLedger(mongo, clock);
    }

    private static List<RecordedCommit> follow(MongoLedger ledger, AtomicBoolean done) throws InterruptedException {
        List<RecordedCommit> seen = new ArrayList<>();
        long at = 0;
        while (!done.get() || at < ledger.head()) {
            if (ledger.awaitBeyond(at, Duration.ofMillis(50))) {
                List<RecordedCommit> next = ledger.readAll(at, 7);
                assertDense(at, next);
                seen.addAll(next);
                at = next.getLast().lastPosition();
            }
        }
        return seen;
    }

    /** Later each time that it is asked, so that nothing is sent twice with the same time. */
    private static final class TickingClock extends Clock {

        private final AtomicLong millis = new AtomicLong();

        @Override
        public Instant instant() {
            return Instant.ofEpochMilli(millis.incrementAndGet());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private interface Race<T> {
        List<T> run(int racer) throws Exception;
    }

    private static <T> List<T> together(int racers, Race<T> race) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<List<T>>> tasks = IntStream.range(0, racers)
                    .<Callable<List<T>>>mapToObj(racer -> () -> race.run(racer))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<List<T>> result : threads.invokeAll(tasks)) {
                results.addAll(result.get());
            }
            return results;
        }
    }

    private static void assertDense(List<RecordedCommit> commits) {
        assertDense(0, commits);
    }

    private static void assertDense(long after, List<RecordedCommit> commits) {
        long position = after + 1;
        for (RecordedCommit commit : commits) {
            assertThat(commit.position()).isEqualTo(position);
            position = commit.lastPosition() + 1;
        }
    }

    private static Commit commit(String stream, long first, int events, Claim... claims) {
        return new Commit(
                stream,
                first,
                IntStream.range(0, events)
                        .mapToObj(i -> new EventData("test.Happened", 1, "{}".getBytes(UTF_8)))
                        .toList(),
                Map.of(),
                List.of(claims));
    }
}
