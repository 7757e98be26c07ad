package io.tenure.bootstrap.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.bootstrap.Core;
import io.tenure.bootstrap.DataDirectory;
import io.tenure.bootstrap.Installation;
import io.tenure.bootstrap.MongoStore;
import io.tenure.loyalty.ClubOfTheShop;
import io.tenure.loyalty.application.port.in.LoyaltyDeed;
import io.tenure.loyalty.application.port.in.ProgrammeInvalid;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.loyalty.events.PointsEarned;
import io.tenure.loyalty.programme.ProgrammeVersion;
import io.tenure.relationship.events.InteractionRecorded;
import io.tenure.shared.ledger.EventData;
import io.tenure.shared.ledger.RecordedCommit;
import io.tenure.shared.ledger.Verification;
import io.tenure.shared.projections.ProjectionStatus;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** Three servers on one database under load: one is killed, another stopped politely, round after round. */
class ManyServersTest {

    private static final String ROUNDS_WANTED = "tenure.nodes.rounds";
    private static final int ROUNDS = Integer.getInteger(ROUNDS_WANTED, 1);
    private static final String AWAY_WANTED = "tenure.nodes.away";
    private static final int AWAY = Integer.getInteger(AWAY_WANTED, 0);
    private static final int SMALL_ROUNDS = 2;
    private static final Duration TAKE_OVER = Duration.ofSeconds(10);
    private static final int SOLD_MEANWHILE = 40;
    private static final int MEMBERS = 10;
    private static final long SEED = 20_261_128;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Caller ROOT = new Caller("root", Set.of(Role.ADMIN));

    @TempDir
    private Path directory;

    private List<String> projections = List.of();

    /** Takes minutes, most of them for servers to start: {@code -Dtenure.nodes.rounds=20} runs it. */
    @Test
    @EnabledIfSystemProperty(named = ROUNDS_WANTED, matches = "\\d+")
    void loseNothingAndDoNothingTwiceWhenNodesComeAndGo() throws Exception {
        try (Database database = new Database()) {
            String key = begin(database);
            List<Node> nodes = nodes(database, 3);
            try {
                for (Node node : nodes) {
                    node.start();
                }
                Tills tills = new Tills(nodes, key);
                try (tills) {
                    comeAndGo(database, nodes, tills);
                }
                assertThat(tills.faults()).isEmpty();
                requireEverythingOnce(database, tills.recorded());
            } finally {
                nodes.forEach(Node::close);
            }
        }
    }

    @Test
    void sayWhenToComeBackWhileTheDatabaseStandsStillAndThenGoOn() throws Exception {
        try (Database database = new Database()) {
            String key = begin(database);
            try (Node node = new Node(
                    database.uri() + "?socketTimeoutMS=2000&serverSelectionTimeoutMS=2000",
                    directory.resolve("node"))) {
                node.start();
                Tills tills = new Tills(List.of(node), key);
                try (tills) {
                    sold(tills);
                    String refusedFirst = tills.another();
                    database.holdStill();
                    HttpResponse<String> refused = tills.tellOnce(node, refusedFirst);
                    assertThat(refused.statusCode()).isEqualTo(503);
                    assertThat(refused.headers().firstValue("Retry-After")).isPresent();
                    database.goOn();
                    tills.tell(refusedFirst);
                    sold(tills);
                }
                assertThat(tills.faults()).isEmpty();
                node.stop();
                requireEverythingOnce(database, tills.recorded());
            }
        }
    }

    /** With the limits that a server has by itself: {@code -Dtenure.nodes.away=30} runs it, for so many seconds. */
    @Test
    @EnabledIfSystemProperty(named = AWAY_WANTED, matches = "\\d+")
    void goOnByThemselvesAfterTheDatabaseWasAwayForLong() throws Exception {
        try (Database database = new Database()) {
            String key = begin(database);
            List<Node> nodes = nodes(database, 2);
            try {
                for (Node node : nodes) {
                    node.start();
                }
                Tills tills = new Tills(nodes, key);
                try (tills) {
                    sold(tills);
                    database.holdStill();
                    List<String> refused = refused(nodes, tills);
                    database.goOn();
                    long back = System.nanoTime();
                    refused.forEach(tills::tell);
                    sold(tills);
                    await().atMost(PATIENCE).until(() -> nodes.stream().allMatch(Node::isReady));
                    System.out.printf(
                            "All went on %s after the database%n", Duration.ofNanos(System.nanoTime() - back));
                }
                assertThat(tills.faults()).isEmpty();
                nodes.forEach(Node::stop);
                requireEverythingOnce(database, tills.recorded());
            } finally {
                nodes.forEach(Node::close);
            }
        }
    }

    private List<Node> nodes(Database database, int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> new Node(database.uri(), directory.resolve("node-" + n)))
                .toList();
    }

    /** Purchases that each node refused while the database was away, and said when to come back. */
    private static List<String> refused(List<Node> nodes, Tills tills) throws IOException, InterruptedException {
        List<String> refused = new ArrayList<>();
        long back = System.nanoTime() + Duration.ofSeconds(AWAY).toNanos();
        while (System.nanoTime() < back) {
            for (Node node : nodes) {
                refused.add(tills.another());
                long asked = System.nanoTime();
                HttpResponse<String> answer = tills.tellOnce(node, refused.getLast());
                System.out.printf("Refused after %s%n", Duration.ofNanos(System.nanoTime() - asked));
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
                assertThat(answer.headers().firstValue("Retry-After")).isPresent();
            }
        }
        return refused;
    }

    private void comeAndGo(Database database, List<Node> nodes, Tills tills) throws IOException, InterruptedException {
        Random random = new Random(SEED);
        try (MongoStore store = store(database)) {
            for (int round = 0; round < ROUNDS; round++) {
                sold(tills);
                Node killed = nodes.get(random.nextInt(nodes.size()));
                requireTakenOver(store, killed::kill, round);
                killed.start();
                sold(tills);
                Node leaving = nodes.get((nodes.indexOf(killed) + 1 + random.nextInt(2)) % nodes.size());
                requireTakenOver(store, leaving::stop, round);
                leaving.start();
            }
            sold(tills);
        }
    }

    private static void sold(Tills tills) {
        int before = tills.recorded().size();
        await().atMost(PATIENCE).until(() -> tills.recorded().size() >= before + SOLD_MEANWHILE);
    }

    /**
     * Whatever the node did that goes, others do within seconds: the views go on. Later rounds are told of only, for
     * the server of the tests reads all rows for each page, and the more there are the longer everything takes.
     */
    private void requireTakenOver(MongoStore store, Runnable going, int round) throws InterruptedException {
        Duration before = lag(store);
        going.run();
        Duration after = lag(store);
        System.out.printf("The views were late by %s, and by %s when a node had gone%n", before, after);
        if (round < SMALL_ROUNDS) {
            assertThat(after).as("taken over, round %d", round).isLessThan(before.plus(TAKE_OVER));
        }
    }

    /** How long the views take to show what has just happened. */
    private Duration lag(MongoStore store) throws InterruptedException {
        long head = store.ledger().head();
        long begun = System.nanoTime();
        for (String projection : projections) {
            assertThat(store.views().awaitProgress(projection, head, PATIENCE))
                    .as(projection)
                    .isTrue();
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** A programme, members, and a key for the tills. */
    private String begin(Database database) throws ProgrammeInvalid, InterruptedException {
        try (Core core = core(database)) {
            core.loyalty().draftProgramme().draft("club", ClubOfTheShop.TEXT, Installation.MARKETER);
            core.loyalty()
                    .putProgrammeInForce()
                    .putInForce(new ProgrammeVersion("club", 1), null, Installation.MARKETER);
            for (int member = 0; member < MEMBERS; member++) {
                var customer = core.relationship()
                        .recordInteraction()
                        .record(
                                Installation.purchase("first-" + member, "c" + member, Instant.now(), "1.00", null),
                                Installation.SHOP)
                        .customerId();
                awaitVisible(core);
                core.loyalty()
                        .changeAccount()
                        .change(
                                new AccountId("club", customer),
                                new LoyaltyDeed.Enrol("high-street", null, null),
                                Installation.SHOP);
            }
            projections = core.projections().status().stream()
                    .map(ProjectionStatus::name)
                    .toList();
            return core.access()
                    .createApiKey()
                    .create("tills", Role.INTEGRATION, null, ROOT)
                    .key();
        }
    }

    private void requireEverythingOnce(Database database, Map<String, Long> recorded) throws InterruptedException {
        try (Core core = core(database)) {
            assertThat(core.ledger().verify(position -> {})).isInstanceOf(Verification.Intact.class);
            List<InteractionRecorded> purchases = purchases(happened(core, recorded));
            assertThat(purchases)
                    .extracting(InteractionRecorded::externalId)
                    .containsExactlyInAnyOrderElementsOf(recorded.keySet());
            List<String> ofMembers = purchases.stream()
                    .filter(purchase -> Long.parseLong(purchase.externalId()) % Tills.CUSTOMERS < MEMBERS)
                    .map(InteractionRecorded::interactionId)
                    .toList();
            await().atMost(PATIENCE).untilAsserted(() -> assertThat(earning(core, recorded))
                    .containsExactlyInAnyOrderElementsOf(ofMembers));
            assertThat(core.store().deadLetters().list(0, 10)).isEmpty();
            awaitVisible(core);
            assertThat(core.workshop().replaceViews(position -> {}).equal()).isTrue();
        }
    }

    private static void awaitVisible(Core core) {
        await().atMost(PATIENCE)
                .until(() ->
                        core.relationship().queries().awaitVisible(core.ledger().head()));
    }

    private static List<InteractionRecorded> purchases(List<Object> happened) {
        return happened.stream()
                .filter(InteractionRecorded.class::isInstance)
                .map(InteractionRecorded.class::cast)
                .filter(purchase -> !purchase.externalId().startsWith("first-"))
                .toList();
    }

    /** The purchases at the tills that brought points, as often as they did. */
    private static List<String> earning(Core core, Map<String, Long> recorded) {
        List<Object> happened = happened(core, recorded);
        Set<String> purchases = purchases(happened).stream()
                .map(InteractionRecorded::interactionId)
                .collect(Collectors.toSet());
        return happened.stream()
                .filter(PointsEarned.class::isInstance)
                .map(event -> ((PointsEarned) event).purchaseId())
                .filter(purchases::contains)
                .toList();
    }

    /** All events; requires that they follow each other without a gap, each purchase where a node said it is. */
    private static List<Object> happened(Core core, Map<String, Long> recorded) {
        List<Object> happened = new ArrayList<>();
        long next = 1;
        for (List<RecordedCommit> block = core.ledger().readAll(0, 1_000);
                !block.isEmpty();
                block = core.ledger().readAll(next - 1, 1_000)) {
            for (RecordedCommit commit : block) {
                assertThat(commit.position()).as("no gap").isEqualTo(next);
                next = commit.lastPosition() + 1;
                for (EventData data : commit.events()) {
                    Object event = core.codec().decode(data, commit.stream());
                    happened.add(event);
                    if (event instanceof InteractionRecorded purchase && recorded.containsKey(purchase.externalId())) {
                        assertThat(recorded.get(purchase.externalId()))
                                .isBetween(commit.position(), commit.lastPosition());
                    }
                }
            }
        }
        return happened;
    }

    private Core core(Database database) {
        return Core.serving(store(database), Clock.systemUTC(), List.of());
    }

    private MongoStore store(Database database) {
        return MongoStore.open(database.uri(), DataDirectory.create(directory.resolve("here")), Clock.systemUTC());
    }
}
