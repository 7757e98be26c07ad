package io.tenure.shared.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import io.tenure.shared.mongodb.ViewHead.Pending;
import io.tenure.shared.mongodb.ViewLog.Change;
import io.tenure.shared.views.OwnedViews;
import io.tenure.shared.views.ViewTransaction;
import io.tenure.shared.views.ViewType;
import io.tenure.shared.views.ViewsFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Views that several nodes read and write. */
class ViewsOnManyNodesTest {

    record Thing(String id, String name) {}

    private static final ViewType<Thing> THINGS =
            new ViewType<>("thing", Thing.class, Thing::id, List.of(), thing -> List.of(thing.name), List.of());

    private static final OwnedViews OWNED = new OwnedViews("p", List.of(THINGS));
    private static final OwnedViews OTHERS = new OwnedViews("q", List.of());

    private final String uri = TestDatabase.onWireServer();
    private final List<MongoConnection> connections = new ArrayList<>();
    private final List<MongoViews> nodes = new ArrayList<>();

    @AfterEach
    void close() {
        nodes.forEach(MongoViews::close);
        connections.forEach(MongoConnection::close);
        TestDatabase.drop(uri);
    }

    @Test
    void areSeenByAllAndWaitedForByAll() throws Exception {
        MongoViews writer = node();
        MongoViews reader = node();
        try (ExecutorService waiter = Executors.newFixedThreadPool(1)) {
            Future<Boolean> reached = waiter.submit(() -> reader.awaitProgress("p", 3, Duration.ofSeconds(20)));
            store(writer, "a", "Anna", 3);
            assertThat(reached.get()).isTrue();
        }
        assertThat(reader.find(THINGS, "a")).contains(new Thing("a", "Anna"));
    }

    @Test
    void areWrittenOnByAnotherWhenTheWriterDiedBeforeItDecided() {
        MongoViews dying = node();
        MongoViews other = node();
        ViewTransaction left = dying.begin("p");
        left.put(THINGS, new Thing("a", "never seen"));
        dying.close();
        store(other, "b", "Bert", 4);
        assertThat(other.find(THINGS, "a")).isEmpty();
        assertThat(other.find(THINGS, "b")).isPresent();

        assertThatThrownBy(left::commit).isInstanceOf(ViewsFailure.class).hasMessageContaining("taken over");
        left.close();
        assertThat(other.find(THINGS, "a")).isEmpty();
        assertThat(other.progress("p")).isEqualTo(4);
    }

    @Test
    void areBroughtToTheirEndByAnotherWhenTheWriterDiedAfterItDecided() {
        MongoViews dying = node();
        MongoViews other = node();
        store(dying, "a", "Anna", 1);
        try (ViewTransaction open = dying.begin("p")) {
            decide(dying.set().of("p"), "a", "Zoe");
            assertThat(other.find(THINGS, "a")).contains(new Thing("a", "Anna"));
            dying.close();
            store(other, "b", "Bert", 8);
            assertThat(open.token()).isEmpty();
        }
        assertThat(other.find(THINGS, "a")).contains(new Thing("a", "Zoe"));
        assertThat(dying.find(THINGS, "b")).isPresent();
        assertThat(other.progress("p")).isEqualTo(8);
    }

    @Test
    void areTakenFromADeadWriterWhoseClockWasAnHourAhead() {
        MongoViews node = node();
        store(node, "a", "Anna", 1);
        begun(node, "p", "dead", Instant.now().plus(Duration.ofHours(1)));

        assertTimeout(Duration.ofSeconds(30), () -> store(node, "b", "Bert", 2));

        assertThat(node.find(THINGS, "b")).isPresent();
    }

    @Test
    void areTakenAtOnceFromAWriterWhoWasSeenToBeDeadBefore() {
        MongoViews node = node();
        begun(node, "q", "dead", Instant.now());
        begun(node, "p", "dead", Instant.now());
        store(node, "b", "Bert", 2);

        assertTimeout(Duration.ofSeconds(3), () -> node.begin("q").close());
    }

    @Test
    void areLeftToALivingWriterWhoseClockIsAnHourBehind() throws Exception {
        MongoViews node = node();
        ViewPartition views = node.set().of("p");
        Instant behind = Instant.now().minus(Duration.ofHours(1));
        long transaction = begun(node, "p", "slow", behind);
        AtomicInteger signs = new AtomicInteger();
        try (ScheduledExecutorService threads = Executors.newScheduledThreadPool(2)) {
            Future<?> alive = threads.scheduleAtFixedRate(
                    () -> views.showLife(transaction, "slow", behind.plusMillis(signs.incrementAndGet())),
                    0,
                    100,
                    TimeUnit.MILLISECONDS);
            Future<?> waiting = threads.submit(() -> store(node, "b", "Bert", 2));

            assertThatThrownBy(() -> waiting.get(9, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);

            assertThat(signs).hasPositiveValue();
            alive.cancel(false);
            waiting.get();
        }
        assertThat(node.find(THINGS, "b")).isPresent();
    }

    /** Has another node begun a transaction. */
    private static long begun(MongoViews node, String projection, String by, Instant until) {
        ViewPartition views = node.set().of(projection);
        ViewHead head = views.head();
        ViewHead begun = head.begunBy(by, until.toEpochMilli());
        assertThat(views.change(
                        head,
                        Updates.combine(
                                Updates.set(ViewHead.BEGUN, begun.begun()),
                                Updates.set(ViewHead.OWNER, begun.owner()),
                                Updates.set(ViewHead.UNTIL, begun.until()))))
                .isTrue();
        return begun.begun();
    }

    @Test
    void ofOtherProjectionsAreNotWaitedFor() {
        MongoViews one = node();
        MongoViews two = node();
        try (ViewTransaction open = one.begin("p")) {
            open.put(THINGS, new Thing("a", "Anna"));
            try (ViewTransaction other = two.begin("q")) {
                other.progress(5);
                other.commit();
            }
            assertThat(one.progress("q")).isEqualTo(5);
            assertThat(two.find(THINGS, "a")).isEmpty();
            open.commit();
        }
        assertThat(two.find(THINGS, "a")).isPresent();
    }

    @Test
    void areTheRebuiltOnesOnAllNodesAtOnce() {
        MongoViews one = node();
        MongoViews two = node();
        store(one, "a", "Anna", 1);
        try (var rebuild = one.rebuild()) {
            try (ViewTransaction transaction = rebuild.fresh().begin("p")) {
                transaction.put(THINGS, new Thing("z", "Zoe"));
                transaction.progress(1);
                transaction.commit();
            }
            rebuild.replaceLive(positions -> {});
        }
        assertThat(two.find(THINGS, "a")).isEmpty();
        assertThat(two.find(THINGS, "z")).isPresent();
        store(two, "b", "Bert", 2);
        assertThat(one.find(THINGS, "b")).isPresent();
    }

    @Test
    void ofAnotherVersionAreDroppedWhateverTheyAre() {
        try (MongoConnection before = MongoConnection.open(uri)) {
            MongoCollection<BsonDocument> heads = before.collection("views");
            heads.insertOne(BsonDocument.parse(
                    "{_id: 'live', set: {$numberLong: '1'}, last: {$numberLong: '1'}, shapes: 'old'}"));
            heads.insertOne(BsonDocument.parse("{_id: 'set/1', visible: {$numberLong: '3'}}"));
            before.collection("views_1_log").insertOne(new BsonDocument());
            before.collection("views_1_gone").insertOne(new BsonDocument());
            store(node(), "a", "Anna", 1);

            assertThat(before.collections())
                    .contains("views_2_thing", "views_2_log_p")
                    .noneMatch(name -> name.startsWith("views_1_"));
            assertThat(heads.find(Filters.eq("_id", "set/1")).first()).isNull();
        }
    }

    @Test
    void ofAnotherVersionAreDroppedAgainWhenSomebodyWroteThereStill() {
        MongoViews before = node();
        ViewTransaction late = before.begin("p");
        late.put(THINGS, new Thing("a", "Anna"));
        MongoConnection mongo = connection();
        MongoViews after = MongoViews.open(mongo, List.of(OWNED));
        nodes.add(after);
        assertThatThrownBy(late::commit).isInstanceOf(ViewsFailure.class);
        late.close();
        assertThat(mongo.collections()).contains("views_1_log_p");
        assertThatThrownBy(() -> before.find(THINGS, "a"))
                .isInstanceOf(ViewsFailure.class)
                .hasMessageContaining("another version");

        after.compact();
        assertThat(mongo.collections()).noneMatch(name -> name.startsWith("views_1_"));
    }

    @Test
    void leaveNothingInLogsThatAreNotWrittenAnyMore() {
        MongoViews node = node();
        ViewPartition views = node.set().of("p");
        LogSweep sweep = new LogSweep(node.set().partitions());
        store(node, "a", "Anna", 1);
        sweep.sweep();
        store(node, "a", "Zoe", 2);
        assertThat(views.log().parts().countDocuments()).isEqualTo(2);
        sweep.sweep();
        assertThat(views.log().read(1)).isEmpty();
        assertThat(views.log().read(2)).isPresent();
        sweep.sweep();
        assertThat(views.log().parts().countDocuments()).isZero();
    }

    @Test
    void areLeftAloneByWhoWouldEndWhatAnotherHasEndedLongAgo() {
        MongoViews node = node();
        ViewPartition views = node.set().of("p");
        store(node, "a", "Anna", 1);
        node.compact();
        assertThat(views.finish(views.head(), new Pending(1, 1, 9, null))).isFalse();
        assertThat(node.progress("p")).isEqualTo(1);
    }

    @Test
    void areNotComparedByWhoWritesThem() {
        MongoViews node = node();
        try (var rebuild = node.rebuild();
                ViewTransaction open = node.begin("q")) {
            assertThatIllegalStateException().isThrownBy(() -> rebuild.compare(positions -> {}));
            open.commit();
            assertThatIllegalStateException().isThrownBy(() -> rebuild.replaceLive(positions -> {}));
        }
        assertThat(node.set().number()).isEqualTo(1);
    }

    @Test
    void areNotLookedForWithoutEndWhereTheirHeadIsGone() {
        MongoViews node = node();
        connection().collection("views").deleteOne(Filters.eq("_id", "set/1/p"));
        assertThatThrownBy(() -> node.find(THINGS, "a"))
                .isInstanceOf(ViewsFailure.class)
                .hasMessageContaining("start again");
        assertThatThrownBy(() -> node.begin("p")).isInstanceOf(ViewsFailure.class);
        assertThat(node.progress("q")).isZero();
    }

    /** The first two steps of a commit, by the writer of the partition. */
    private static void decide(ViewPartition views, String id, String name) {
        ViewHead head = views.head();
        Change change = new Change(
                THINGS.name(),
                ViewRow.id(id),
                views.find(THINGS, List.of(id)).get(id),
                ViewRow.of(THINGS, new Thing(id, name)));
        int parts = views.log().write(head.begun(), head.visible(), List.of(change));
        Pending pending = new Pending(head.begun(), parts, 7, null);
        assertThat(views.change(head, Updates.set(ViewHead.PENDING, pending.document())))
                .isTrue();
    }

    private MongoViews node() {
        MongoViews views = MongoViews.open(connection(), List.of(OWNED, OTHERS));
        nodes.add(views);
        return views;
    }

    private MongoConnection connection() {
        MongoConnection mongo = MongoConnection.open(uri);
        connections.add(mongo);
        return mongo;
    }

    private static void store(MongoViews views, String id, String name, long progress) {
        try (ViewTransaction transaction = views.begin("p")) {
            transaction.put(THINGS, new Thing(id, name));
            transaction.progress(progress);
            transaction.commit();
        }
    }
}
