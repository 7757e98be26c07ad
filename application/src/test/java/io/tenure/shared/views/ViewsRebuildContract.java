package io.tenure.shared.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every sentence of the port {@link ViewRebuild}, to be kept by every engine: subclass it and say how to open one. */
public abstract class ViewsRebuildContract {

    private static final ViewQuery FIRST = new ViewQuery(List.of(), null, "name", false, null, 1);

    private LedgerViews live;

    /** Opens the live views of this test: empty at first, the same again after they were closed. */
    protected abstract LedgerViews open(List<OwnedViews> owned);

    protected abstract void close(Views opened);

    protected abstract ViewRebuild rebuild(Views opened);

    /** Nothing of a rebuild is left once it is closed. */
    protected abstract void assertNothingLeft();

    record Thing(String id, String name, Set<String> tags) {}

    private static final ViewType<Thing> THINGS = new ViewType<>(
            "thing",
            Thing.class,
            Thing::id,
            List.of(new ViewField<>("name", Thing::name)),
            thing -> List.of(thing.name),
            List.of(List.of("name")));

    private static final OwnedViews OWNED = new OwnedViews("p", List.of(THINGS));

    @BeforeEach
    void openLive() {
        live = open(List.of(OWNED));
        store(live, 9, "a", "b", "c");
    }

    @AfterEach
    void closeLive() {
        close(live);
    }

    @Test
    void beginsEmptyAndLeavesTheLiveViewsAlone() {
        try (ViewRebuild rebuild = rebuild(live)) {
            assertThat(rebuild.fresh().find(THINGS, "a")).isEmpty();
            assertThat(rebuild.fresh().progress("p")).isZero();
            store(rebuild.fresh(), 9, "x");
            assertThat(live.find(THINGS, "x")).isEmpty();
        }
        assertThat(live.find(THINGS, "a")).isPresent();
        assertNothingLeft();
    }

    @Test
    void areOfTheSameLedgerOnceReplaced() {
        live.ledgerMark(new byte[] {1, 2});
        try (ViewRebuild rebuild = rebuild(live)) {
            rebuild.replaceLive(positions -> store(rebuild.fresh(), 9, "x"));
        }

        assertThat(live.ledgerMark()).contains(new byte[] {1, 2});
        close(live);
        live = open(List.of(OWNED));
        assertThat(live.ledgerMark()).contains(new byte[] {1, 2});
    }

    @Test
    void beginAnewWhileOpen() {
        live.ledgerMark(new byte[] {1, 2});

        live.beginAnew();

        assertThat(live.ledgerMark()).isEmpty();
        assertThat(live.progress("p")).isZero();
        assertThat(live.find(THINGS, "a")).isEmpty();
        store(live, 3, "x");
        assertThat(live.find(THINGS, "x")).isPresent();
        assertThat(live.progress("p")).isEqualTo(3);
        assertNothingLeft();
    }

    @Test
    void comparesRowByRow() {
        try (ViewRebuild rebuild = rebuild(live)) {
            store(rebuild.fresh(), 8, "a", "c", "d");
            try (ViewTransaction transaction = rebuild.fresh().begin("p")) {
                transaction.put(THINGS, new Thing("c", "Other", Set.of()));
                transaction.commit();
            }
            ViewComparison comparison = rebuild.compare(positions -> {});
            assertThat(comparison.sameProgress()).isFalse();
            assertThat(comparison.equal()).isFalse();
            assertThat(comparison.types())
                    .containsExactly(new ViewComparison.OfType(
                            "thing",
                            3,
                            3,
                            1,
                            1,
                            1,
                            List.of("b is missing from the new views", "c differs", "d is in the new views only")));
        }
    }

    @Test
    void findsEqualViewsEqualHoweverManyAndWhateverTheOrderOfWriting() {
        String[] many = IntStream.range(0, 5_000).mapToObj(i -> "n" + i).toArray(String[]::new);
        String[] reversed = List.of(many).reversed().toArray(String[]::new);
        store(live, 9, many);
        try (ViewRebuild rebuild = rebuild(live)) {
            store(rebuild.fresh(), 9, reversed);
            store(rebuild.fresh(), 9, "c", "b", "a");
            ViewComparison comparison = rebuild.compare(positions -> {});
            assertThat(comparison.sameProgress()).isTrue();
            assertThat(comparison.equal()).isTrue();
            assertThat(comparison.types().getFirst().fresh()).isEqualTo(5_003);
        }
    }

    @Test
    void takesThePlaceOfTheLiveViewsWhileTheyAreRead() throws Exception {
        String cursor = live.page(THINGS, FIRST).next();
        AtomicBoolean done = new AtomicBoolean();
        try (ExecutorService threads = Executors.newFixedThreadPool(2);
                ViewRebuild rebuild = rebuild(live)) {
            Future<?> reader = threads.submit(() -> {
                while (!done.get()) {
                    assertThat(live.find(THINGS, "a")).isPresent();
                }
            });
            store(rebuild.fresh(), 9, "a", "b2", "c");
            rebuild.replaceLive(positions -> {});
            done.set(true);
            reader.get(10, TimeUnit.SECONDS);
        }
        assertThat(live.find(THINGS, "b")).isEmpty();
        assertThat(live.find(THINGS, "b2")).isPresent();
        assertThat(live.progress("p")).isEqualTo(9);
        assertThat(live.page(THINGS, new ViewQuery(List.of(), null, "name", false, cursor, 1))
                        .views())
                .extracting(Thing::id)
                .containsExactly("b2");
        store(live, 10, "d");
        assertThat(live.awaitProgress("p", 10, Duration.ZERO)).isTrue();
        close(live);
        live = open(List.of(OWNED));
        assertThat(live.find(THINGS, "d")).isPresent();
        assertNothingLeft();
    }

    @Test
    void doesNotReplaceViewsThatAreFurther() {
        try (ViewRebuild rebuild = rebuild(live)) {
            store(rebuild.fresh(), 8, "a");
            assertThatIllegalStateException()
                    .isThrownBy(() -> rebuild.replaceLive(positions -> {}))
                    .withMessageContaining("p=8")
                    .withMessageContaining("p=9");
            assertThat(live.find(THINGS, "b")).isPresent();
            store(rebuild.fresh(), 9, "b");
            rebuild.replaceLive(positions -> {});
        }
        assertThat(live.find(THINGS, "c")).isEmpty();
    }

    @Test
    void letsTheLiveViewsStandStillWhileTheNewOnesCatchUpAndNoLonger() throws Exception {
        try (ExecutorService writers = Executors.newFixedThreadPool(1);
                ViewRebuild rebuild = rebuild(live)) {
            store(rebuild.fresh(), 8, "a", "b");
            List<Future<?>> waiting = new ArrayList<>();
            ViewComparison comparison = rebuild.compare(positions -> {
                waiting.add(writers.submit(() -> store(live, 10, "d")));
                assertThat(positions).isEqualTo(Map.of("p", 9L));
                assertThat(live.progress("p")).isEqualTo(9);
                store(rebuild.fresh(), positions.getOrDefault("p", 0L), "c");
            });
            waiting.getFirst().get(10, TimeUnit.SECONDS);

            assertThat(comparison.sameProgress()).isTrue();
            assertThat(comparison.equal()).isTrue();
            rebuild.replaceLive(positions -> store(rebuild.fresh(), positions.getOrDefault("p", 0L), "d"));
        }
        assertThat(live.find(THINGS, "d")).isPresent();
        assertThat(live.progress("p")).isEqualTo(10);
    }

    private static void store(Views views, long progress, String... ids) {
        try (ViewTransaction transaction = views.begin("p")) {
            for (String id : ids) {
                transaction.put(THINGS, new Thing(id, "Name " + id, Set.of("t1", "t2", "t3")));
            }
            transaction.progress(progress);
            transaction.commit();
        }
    }
}
