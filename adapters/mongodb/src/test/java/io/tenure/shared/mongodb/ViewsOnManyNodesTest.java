package io.tenure.shared.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Updates;
import io.tenure.shared.mongodb.ViewHead.Pending;
import io.tenure.shared.mongodb.ViewLog.Change;
import io.tenure.shared.views.ViewTransaction;
import io.tenure.shared.views.ViewType;
import io.tenure.shared.views.ViewsFailure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Views that several nodes read and write. */
class ViewsOnManyNodesTest {

    record Thing(String id, String name) {}

    private static final ViewType<Thing> THINGS =
            new ViewType<>("thing", Thing.class, Thing::id, List.of(), thing -> List.of(thing.name), List.of());

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
        ViewTransaction left = dying.begin();
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
        try (ViewTransaction open = dying.begin()) {
            decide(dying.set(), "a", "Zoe");
            assertThat(other.find(THINGS, "a")).contains(new Thing("a", "Anna"));
            dying.close();
            store(other, "b", "Bert", 8);
            assertThat(open.state("nothing")).isEmpty();
        }
        assertThat(other.find(THINGS, "a")).contains(new Thing("a", "Zoe"));
        assertThat(dying.find(THINGS, "b")).isPresent();
        assertThat(other.progress("p")).isEqualTo(8);
    }

    @Test
    void areTheRebuiltOnesOnAllNodesAtOnce() {
        MongoViews one = node();
        MongoViews two = node();
        store(one, "a", "Anna", 1);
        try (var rebuild = one.rebuild()) {
            try (ViewTransaction transaction = rebuild.fresh().begin()) {
                transaction.put(THINGS, new Thing("z", "Zoe"));
                transaction.progress("p", 1);
                transaction.commit();
            }
            rebuild.replaceLive(positions -> {});
        }
        assertThat(two.find(THINGS, "a")).isEmpty();
        assertThat(two.find(THINGS, "z")).isPresent();
        store(two, "b", "Bert", 2);
        assertThat(one.find(THINGS, "b")).isPresent();
    }

    /** The first two steps of a commit, by the writer of the set. */
    private static void decide(ViewSet set, String id, String name) {
        ViewHead head = set.head();
        Change change = new Change(
                THINGS.name(),
                ViewRow.id(id),
                set.find(THINGS, List.of(id)).get(id),
                ViewRow.of(THINGS, new Thing(id, name)));
        int parts = set.log().write(head.begun(), head.visible(), List.of(change));
        Pending pending = new Pending(head.begun(), parts, Map.of("p", 7L), Map.of());
        assertThat(set.change(head, Updates.set(ViewHead.PENDING, pending.document())))
                .isTrue();
    }

    private MongoViews node() {
        MongoConnection mongo = MongoConnection.open(uri);
        connections.add(mongo);
        MongoViews views = MongoViews.open(mongo, List.of(THINGS));
        nodes.add(views);
        return views;
    }

    private static void store(MongoViews views, String id, String name, long progress) {
        try (ViewTransaction transaction = views.begin()) {
            transaction.put(THINGS, new Thing(id, name));
            transaction.progress("p", progress);
            transaction.commit();
        }
    }
}
