package io.tenure.integration;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.bootstrap.Installation;
import io.tenure.integration.jackson.CloudEventFormat;
import io.tenure.integration.jackson.CloudEventReader;
import io.tenure.integration.kafka.KafkaConnection;
import io.tenure.integration.kafka.KafkaInlet;
import io.tenure.integration.kafka.KafkaOutlet;
import io.tenure.relationship.application.port.in.RecordInteractionUseCase;
import io.tenure.relationship.events.InteractionRecorded;
import io.tenure.relationship.rest.InteractionDocuments;
import io.tenure.shared.nodes.Duties;
import io.tenure.shared.rest.ApiJson;
import io.tenure.shared.rest.Requests;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaInboundTest {

    private static final String TOPIC = "tenure.interactions";
    private static final String EVENTS = "tenure.events";

    /** How many interactions go in and out; {@code -Dtenure.test.interactions=100000} is the stated bar. */
    private static final int MANY = Integer.getInteger("tenure.test.interactions", 5_000);

    /**
     * A reader who could not say farewell to a broker that died is waited for so long, the least that brokers allow.
     */
    private static final Map<String, String> FORGOTTEN_SOON =
            Map.of("session.timeout.ms", "6000", "heartbeat.interval.ms", "1500");

    private static final Duration LONG = Duration.ofMinutes(10);

    @TempDir
    private Path directory;

    private Broker broker;
    private Installation tenure;
    private Teller shop;
    private ValidatorFactory validation;

    @BeforeEach
    void begin() {
        broker = new Broker(TOPIC, TOPIC + KafkaInlet.DEAD, EVENTS);
        tenure = Installation.open(directory);
        shop = new Teller(broker, TOPIC);
        validation = Validation.buildDefaultValidatorFactory();
    }

    @AfterEach
    void end() {
        validation.close();
        shop.close();
        tenure.close();
        broker.close();
    }

    @Test
    void recordsWhatItIsToldOnceHoweverOften() {
        shop.buys("anna", "order-1");
        shop.buys("anna", "order-1");
        shop.buys("anna", "order-2");
        try (var _ = listening()) {
            recorded(2);
        }
        assertThat(orders()).containsExactly("order-1", "order-2");
    }

    @Test
    void laysAsideWhatItCannotRecordWithTheReasonAndGoesOn() {
        shop.tells("bad", "no JSON");
        shop.tells("bad", null);
        shop.tells("bad", Teller.event("told.v2", Teller.purchase("anna", "order-1")));
        shop.tells("bad", Teller.event("told.v1", "{\"source\":\"shop\"}"));
        shop.tells("bad", Teller.event("told.v1", unknown()));
        shop.buys("bad", "order-1");
        try (var _ = listening();
                var dead = new Told(broker, TOPIC + KafkaInlet.DEAD)) {
            dead.receive(5);
            assertThat(dead.records())
                    .extracting(record -> header(record, "tenure-code"))
                    .containsExactly(
                            "integration.unreadable",
                            "integration.unreadable",
                            "integration.unreadable",
                            "request.missing-field",
                            "relationship.unknown-customer");
            assertThat(dead.records()).allSatisfy(record -> {
                assertThat(record.key()).isEqualTo("bad");
                assertThat(header(record, "tenure-reason")).isNotBlank();
                assertThat(header(record, "tenure-offset")).isNotBlank();
            });
            assertThat(dead.records().getFirst().value()).asString().isEqualTo("no JSON");
            recorded(1);
        }
    }

    @Test
    void laysAsideTheBeginningOfAMessageThatTheOtherTopicFindsTooLarge() {
        String large = "x".repeat(1_048_450);
        shop.tells("bad", large);
        shop.buys("anna", "order-1");
        try (var inlet = listening();
                var dead = new Told(broker, TOPIC + KafkaInlet.DEAD)) {
            dead.receive(1);
            recorded(1);
            assertThat(inlet.laidAside()).isEqualTo(1);
            var record = dead.records().getFirst();
            assertThat(record.key()).isEqualTo("bad");
            assertThat(record.value()).hasSize(10_000);
            assertThat(header(record, "tenure-cut-from")).isEqualTo(Integer.toString(large.length()));
            assertThat(header(record, "tenure-offset")).isEqualTo("0");
            assertThat(header(record, "tenure-code")).isEqualTo("integration.unreadable");
        }
    }

    @Test
    void goesOnWhereItStoppedAfterARestart() {
        buy(0, 100);
        try (var _ = listening()) {
            recorded(100);
        }
        tenure.restart();
        buy(100, 200);
        try (var _ = listening()) {
            recorded(200);
        }
        assertThat(Set.copyOf(orders())).hasSize(200);
    }

    @Test
    void losesNothingWhenTheBrokerDiesOnTheWay() {
        try (var _ = listening()) {
            buy(0, 500);
            recorded(1);
            broker.dies();
            broker.comesBack();
            buy(500, 1_000);
            recorded(1_000);
        }
        assertThat(Set.copyOf(orders())).hasSize(1_000);
    }

    @Test
    void saysThatTheBrokerIsGoneUntilItAnswersAgain() {
        try (var inlet = listening(Duration.ofSeconds(1))) {
            buy(0, 1);
            recorded(1);
            broker.dies();
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(inlet.error()).isNotNull());
            broker.comesBack();
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(inlet.error()).isNull());
        }
    }

    @Test
    void saysThatThereIsNoSuchTopic() {
        try (var inlet = listening("tenure.misspelt", Duration.ofSeconds(1), recording())) {
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(inlet.error()).contains("There is no topic tenure.misspelt"));
        }
    }

    @Test
    void laysNothingAsideOnceItIsStopped() throws InterruptedException {
        CountDownLatch taking = new CountDownLatch(1);
        CountDownLatch closed = new CountDownLatch(1);
        buy(0, 1);
        var inlet = listening(TOPIC, Duration.ofSeconds(30), (_, _) -> {
            taking.countDown();
            try {
                closed.await();
            } catch (InterruptedException cut) {
                Thread.currentThread().interrupt();
            }
            throw new IllegalStateException("state should be: open");
        });
        taking.await();
        Thread stopping = Thread.startVirtualThread(inlet::close);
        await().until(() -> stopping.getState() == Thread.State.TIMED_WAITING);
        closed.countDown();
        stopping.join();
        assertThat(inlet.laidAside()).isZero();

        try (var _ = listening()) {
            recorded(1);
        }
    }

    @Test
    void takesInAndTellsEachOnceThoughReadersComeAndGo() {
        var publication = telling();
        var first = listening();
        try (var second = listening()) {
            buy(0, MANY / 2);
            recorded(1);
            first.close();
            buy(MANY / 2, MANY);
            try (var _ = listening()) {
                recorded(MANY);
            }
            assertThat(second.error()).isNull();
        }
        assertThat(orders()).hasSize(MANY).doesNotHaveDuplicates();

        try (var told = new Told(broker, EVENTS)) {
            told.receive(MANY + customers());
            await().atMost(LONG)
                    .until(() -> publication.status().position()
                            >= tenure.core().ledger().head());
            publication.close();
            var recorded = told.events().stream()
                    .filter(event -> event.path("type").stringValue().equals("io.tenure.interaction.recorded.v1"))
                    .toList();
            assertThat(recorded.stream()
                            .map(event -> event.path("id").stringValue())
                            .collect(toSet()))
                    .hasSize(MANY);
            assertThat(recorded.stream()
                            .map(event -> event.at("/data/externalId").stringValue())
                            .collect(toSet()))
                    .hasSize(MANY);
        }
    }

    private void buy(int from, int to) {
        for (int order = from; order < to; order++) {
            shop.buys("c" + order % customers(), "order-" + order);
        }
        shop.done();
    }

    private static int customers() {
        return MANY / 10;
    }

    private static String unknown() {
        return Teller.purchase("nobody", "order-2").replace("\"kind\"", "\"createUnknown\":false,\"kind\"");
    }

    private void recorded(int count) {
        await().atMost(LONG).until(() -> orders().size() >= count);
    }

    /** What the ledger holds, in its order. */
    private List<String> orders() {
        List<String> orders = new ArrayList<>();
        var core = tenure.core();
        long read = 0;
        for (var commits = core.ledger().readAll(read, 1_000);
                !commits.isEmpty();
                commits = core.ledger().readAll(read, 1_000)) {
            commits.forEach(commit -> commit.events().stream()
                    .filter(event -> core.codec().type(event.type()) == InteractionRecorded.class)
                    .map(event -> (InteractionRecorded) core.codec().decode(event, commit.stream()))
                    .forEach(event -> orders.add(event.externalId())));
            read = commits.getLast().lastPosition();
        }
        return orders;
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private KafkaInlet listening() {
        return listening(Duration.ofSeconds(30));
    }

    private KafkaInlet listening(Duration silence) {
        return listening(TOPIC, silence, recording());
    }

    private RecordInteractionUseCase recording() {
        return tenure.relationship().recordInteraction();
    }

    private KafkaInlet listening(String topic, Duration silence, RecordInteractionUseCase recording) {
        var requests = new Requests(ApiJson.mapper(), validation.getValidator());
        var inlet = new KafkaInlet(
                new KafkaConnection(broker.address(), FORGOTTEN_SOON),
                topic,
                new InteractionIntake(
                        new CloudEventReader(new InteractionDocuments(requests)::read),
                        recording,
                        new Caller("kafka", Set.of(Role.INTEGRATION))),
                Broker.moment(),
                silence);
        inlet.start();
        return inlet;
    }

    private EventPublication telling() {
        var ledger = tenure.core().ledger();
        var publication = new EventPublication(
                ledger,
                tenure.core().codec(),
                tenure.core().store().policyProgress(),
                new KafkaOutlet(
                        new KafkaConnection(broker.address(), Map.of()),
                        EVENTS,
                        new CloudEventFormat(new Origin(ledger)::uri, false)),
                Broker.moment(),
                Duties.ALONE);
        publication.start();
        return publication;
    }
}
