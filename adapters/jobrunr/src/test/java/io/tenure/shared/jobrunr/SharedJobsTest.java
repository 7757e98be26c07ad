package io.tenure.shared.jobrunr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import io.tenure.shared.jobs.Job.State;
import io.tenure.shared.jobs.Run;
import io.tenure.shared.jobs.Work;
import io.tenure.shared.ledger.LedgerFailure;
import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes share the jobs of an installation. */
class SharedJobsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final MongoServer mongo = new MongoServer(new MemoryBackend());
    private final Export export = new Export();

    @TempDir
    private Path directory;

    private String uri;
    private JobRunrJobs one;
    private JobRunrJobs other;

    @BeforeEach
    void open() {
        uri = mongo.bindAndGetConnectionString() + "/tenure";
        one = JobRunrJobs.onMongoDb(uri, directory.resolve("one"), InstantSource.system());
        other = JobRunrJobs.onMongoDb(uri, directory.resolve("other"), InstantSource.system());
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
        mongo.shutdown();
    }

    @Test
    void doesOnceWhatBothBeginAndShowsTheResultOnBoth() throws Exception {
        String id;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<String> here = threads.submit(() -> one.begin("export", "vip", "all"));
            Future<String> there = threads.submit(() -> other.begin("export", "vip", "all"));
            id = here.get();
            assertThat(there.get()).isEqualTo(id);
        }
        one.start(List.of(export));
        other.start(List.of(export));

        await().atMost(PATIENCE).until(() -> other.find(id).orElseThrow().state() == State.DONE);
        assertThat(export.done).hasValue(1);
        assertThat(one.result(id)).hasValueSatisfying(file -> assertThat(file).hasContent("all"));
        assertThat(other.result(id)).hasValueSatisfying(file -> assertThat(file).hasContent("all"));
        assertThat(other.begin("export", "vip", "again")).isNotEqualTo(id);
    }

    @Test
    void neverShowsAResultOfWhichOnlyAPartHasArrived() throws IOException {
        String id = one.begin("export", "vip", "all");
        one.start(List.of(export));
        await().atMost(PATIENCE).until(() -> other.find(id).orElseThrow().state() == State.DONE);
        Path here = Files.createDirectories(directory.resolve("other").resolve(id));
        Files.writeString(here.resolve("1" + Results.PART), "al");

        assertThat(other.result(id)).hasValueSatisfying(file -> assertThat(file).hasContent("all"));
    }

    @Test
    void throwsAwayTheFilesInWhichSomebodyStandsForAllNodes() {
        String id = one.begin("export", "vip", "ada-1,vip");
        String later = one.begin("export", "all", "bob-1,vip");
        one.start(List.of(export));
        await().atMost(PATIENCE)
                .until(() -> export.done.get() == 2
                        && one.find(id).orElseThrow().state() == State.DONE
                        && one.find(later).orElseThrow().state() == State.DONE);

        one.forgetResultsNaming(List.of("ada-1", "ada-2"));

        assertThat(other.result(id)).isEmpty();
        assertThat(one.result(id)).isEmpty();
        assertThat(other.result(later)).isPresent();
    }

    @Test
    void throwsAwayWhatSeveralWantGoneAtOnce() throws Exception {
        List<String> ids = IntStream.range(0, 20)
                .mapToObj(n -> one.begin("export", "vip-" + n, "ada-1,vip,bob-1"))
                .toList();
        one.start(List.of(export));
        await().atMost(PATIENCE).until(() -> ids.stream()
                .allMatch(id -> one.find(id).orElseThrow().state() == State.DONE));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<?> done : Stream.of(one, other, one, other)
                    .map(node -> threads.submit(() -> node.forgetResultsNaming(List.of("ada-1", "bob-1"))))
                    .toList()) {
                done.get();
            }
        }

        assertThat(ids).allSatisfy(id -> {
            assertThat(one.result(id)).isEmpty();
            assertThat(other.result(id)).isEmpty();
        });
    }

    @Test
    void writesAFileAnewInWhichSomebodyStandsWhoIsErasedWhileItIsOnItsWay() {
        Place place = Place.database(uri);
        AtomicReference<JobRunrJobs> node = new AtomicReference<>();
        AtomicInteger kept = new AtomicInteger();
        ResultArchive slow = archive((archive, method, arguments) -> {
            if (method.getName().equals("keep") && kept.incrementAndGet() == 1) {
                Objects.requireNonNull(node.get()).forgetResultsNaming(List.of("ada-1"));
            }
            return method.invoke(place.archive(), arguments);
        });
        try (JobRunrJobs third = new JobRunrJobs(
                new Place(place.storage(), true, slow, place.closing()),
                directory.resolve("third"),
                InstantSource.system())) {
            node.set(third);
            String id = third.begin("export", "vip", "once");
            third.start(List.of(export));

            await().atMost(PATIENCE).until(() -> third.find(id).orElseThrow().state() == State.DONE);

            assertThat(kept).hasValue(2);
            assertThat(third.result(id))
                    .hasValueSatisfying(file -> assertThat(file).hasContent("bob-1,vip"));
            assertThat(other.result(id))
                    .hasValueSatisfying(file -> assertThat(file).hasContent("bob-1,vip"));
        }
    }

    @Test
    void handsOutAFileWhileSomebodyIsLookedForInAllOfThem() throws Exception {
        String id = done("bob-1,vip");
        AtomicReference<Optional<Path>> found = new AtomicReference<>(Optional.empty());
        try (JobRunrJobs third = third((node, archive, method, arguments) -> {
            if (method.getName().equals("forgetNaming")) {
                found.set(CompletableFuture.supplyAsync(() -> node.result(id)).get(10, TimeUnit.SECONDS));
            }
            return method.invoke(archive, arguments);
        })) {
            third.forgetResultsNaming(List.of("ada-1"));
        }
        assertThat(found.get()).hasValueSatisfying(file -> assertThat(file).hasContent("bob-1,vip"));
    }

    @Test
    void handsOutNothingInWhichSomebodyStandsWhoIsErasedWhileItIsFetched() throws Exception {
        String id = done("ada-1,vip");
        try (JobRunrJobs third = third((node, archive, method, arguments) -> {
            Object answer = method.invoke(archive, arguments);
            if (method.getName().equals("fetch")) {
                other.forgetResultsNaming(List.of("ada-1"));
            }
            return answer;
        })) {
            assertThat(third.result(id)).isEmpty();
        }
        try (Stream<Path> left = Files.list(directory.resolve("third").resolve(id))) {
            assertThat(left).isEmpty();
        }
    }

    /** The id of an export that is done, and whose file lies on another node than the third. */
    private String done(String told) {
        String id = one.begin("export", "vip", told);
        one.start(List.of(export));
        await().atMost(PATIENCE).until(() -> one.find(id).orElseThrow().state() == State.DONE);
        return id;
    }

    /** What happens when a node asks its archive for something. */
    private interface Asking {
        @Nullable
        Object ask(JobRunrJobs node, ResultArchive archive, Method method, Object... arguments) throws Exception;
    }

    private JobRunrJobs third(Asking asking) {
        Place place = Place.database(uri);
        AtomicReference<JobRunrJobs> node = new AtomicReference<>();
        ResultArchive watched = archive((_, method, arguments) ->
                asking.ask(Objects.requireNonNull(node.get()), place.archive(), method, arguments));
        node.set(new JobRunrJobs(
                new Place(place.storage(), true, watched, place.closing()),
                directory.resolve("third"),
                InstantSource.system()));
        return Objects.requireNonNull(node.get());
    }

    private static ResultArchive archive(InvocationHandler handler) {
        return (ResultArchive) Proxy.newProxyInstance(
                ResultArchive.class.getClassLoader(), new Class<?>[] {ResultArchive.class}, handler);
    }

    @Test
    void throwsAwayThePiecesOfFilesThatWereNeverWhole() throws IOException {
        Instant now = Instant.now();
        Instant weekAgo = now.minus(Duration.ofDays(7));
        try (MongoClient client = MongoClients.create(mongo.getConnectionString())) {
            MongoDatabase database = client.getDatabase("tenure");
            ResultArchive archive = new MongoResultArchive(database);
            archive.keep("whole", Files.writeString(directory.resolve("members.csv"), "all"));
            for (Instant begun : List.of(weekAgo.minusSeconds(60), now)) {
                database.getCollection("job_results.chunks")
                        .insertOne(new Document("files_id", new ObjectId(Date.from(begun)))
                                .append("n", 0)
                                .append("data", new Binary(new byte[] {1})));
            }

            archive.forgetBefore(weekAgo);

            assertThat(database.getCollection("job_results.chunks").countDocuments())
                    .isEqualTo(2);
            archive.forgetBefore(now.plusSeconds(60));
            assertThat(database.getCollection("job_results.chunks").countDocuments())
                    .isZero();
        }
    }

    @Test
    void leavesWhatAnotherNodeIsDoingAlone() {
        String id = one.begin("export", "slow", "wait");
        one.start(List.of(export));
        await().atMost(PATIENCE).until(() -> one.find(id).orElseThrow().state() == State.RUNNING);
        other.start(List.of(export));
        assertThat(other.find(id).orElseThrow().state()).isEqualTo(State.RUNNING);
        export.go.countDown();

        await().atMost(PATIENCE).until(() -> other.find(id).orElseThrow().state() == State.DONE);
        assertThat(export.done).hasValue(1);
    }

    @Test
    void saysWithinSecondsThatTheDatabaseIsAway() {
        String id = one.begin("export", "vip", "all");
        mongo.shutdownNow();

        assertTimeout(Duration.ofSeconds(12), () -> assertThatThrownBy(() -> one.find(id))
                .isExactlyInstanceOf(LedgerFailure.class));
        assertThatThrownBy(() -> one.begin("export", "vip", "all")).isInstanceOf(LedgerFailure.class);
    }

    /** Writes its input into a file; where that says so it waits first, or tells of somebody the first time only. */
    private static final class Export implements Work {

        private final AtomicInteger done = new AtomicInteger();
        private final CountDownLatch go = new CountDownLatch(1);

        @Override
        public String name() {
            return "export";
        }

        @Override
        public void run(Run run) throws IOException, InterruptedException {
            if (run.input().equals("wait")) {
                go.await();
            }
            int before = done.getAndIncrement();
            String told = run.input().equals("once") ? before == 0 ? "ada-1,vip" : "bob-1,vip" : run.input();
            Files.writeString(run.result("members.csv"), told);
        }
    }
}
