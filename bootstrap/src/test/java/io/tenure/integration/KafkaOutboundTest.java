package io.tenure.integration;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.tenure.bootstrap.Installation;
import io.tenure.integration.contract.Merged;
import io.tenure.integration.jackson.CloudEventFormat;
import io.tenure.integration.kafka.KafkaConnection;
import io.tenure.integration.kafka.KafkaOutlet;
import io.tenure.shared.nodes.Duties;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

class KafkaOutboundTest {

    private static final String TOPIC = "tenure.events";
    private static final int CUSTOMERS = 50;

    @TempDir
    private Path directory;

    private Broker broker;
    private Installation tenure;
    private Duration patience = Duration.ofMinutes(1);
    private final List<KafkaOutlet> outlets = new ArrayList<>();

    @BeforeEach
    void begin() {
        broker = new Broker(TOPIC);
        tenure = Installation.open(directory);
    }

    @AfterEach
    void end() {
        outlets.forEach(KafkaOutlet::close);
        tenure.close();
        broker.close();
    }

    @Test
    void tellsWhatHappenedUnderTheKeyOfTheCustomer() {
        var anna = tenure.register("anna").value();
        tenure.buy("order-1", "anna", Installation.MAY, "12.50");
        try (var told = new Told(broker, TOPIC);
                var _ = telling(false)) {
            assertThat(told.atLeast(2))
                    .extracting(event -> event.path("type").stringValue())
                    .containsExactly("io.tenure.customer.registered.v1", "io.tenure.interaction.recorded.v1");
            assertThat(told.records()).allSatisfy(sent -> {
                assertThat(sent.key()).isEqualTo(anna);
                assertThat(sent.headers().lastHeader("content-type").value())
                        .asString(StandardCharsets.UTF_8)
                        .startsWith("application/cloudevents+json");
            });
            assertThat(told.events().toString()).contains("12.50").doesNotContain("\"name\"");
        }
    }

    @Test
    void tellsNamesWhereTheTopicMayHoldThem() {
        tenure.register("anna");
        try (var told = new Told(broker, TOPIC);
                var _ = telling(true)) {
            assertThat(told.atLeast(1).getFirst().at("/data/name").stringValue())
                    .isEqualTo("anna");
        }
    }

    @Test
    void waitsForABrokerThatIsDownAtTheStart() {
        tenure.register("anna");
        broker.dies();
        try (var publication = telling(false)) {
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> publication.status().error() != null);
            broker.comesBack();
            try (var told = new Told(broker, TOPIC)) {
                assertThat(told.atLeast(1)).hasSize(1);
            }
        }
    }

    @Test
    void losesAndReordersNothingWhenTheBrokerDiesOnTheWay() {
        try (var publication = telling(false)) {
            trade(1);
            broker.dies();
            trade(2);
            broker.comesBack();
            trade(3);
            caughtUp(publication);
        }
        try (var told = new Told(broker, TOPIC)) {
            told.atLeast(4 * CUSTOMERS);
            assertThat(distinctIds(told)).hasSize(4 * CUSTOMERS);
            assertInOrder(told);
        }
    }

    @Test
    void saysThatTheBrokerDoesNotAnswerWhenItDiesOnTheWay() {
        patience = Duration.ofSeconds(2);
        try (var publication = telling(false)) {
            trade(1);
            caughtUp(publication);
            broker.dies();
            trade(2);
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> assertThat(publication.status().error())
                            .contains(TOPIC)
                            .contains("does not take events"));
            broker.comesBack();
            caughtUp(publication);
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(
                            () -> assertThat(publication.status().error()).isNull());
        }
        try (var told = new Told(broker, TOPIC)) {
            told.atLeast(3 * CUSTOMERS);
            assertThat(distinctIds(told)).hasSize(3 * CUSTOMERS);
            assertFirstOnesInOrder(told);
        }
    }

    @Test
    void sendsNothingAfterWhatTheProducerHasNoRoomFor() throws Exception {
        tenure.register("anna");
        var outlet = new KafkaOutlet(
                new KafkaConnection(broker.address(), Map.of("buffer.memory", "100000")),
                TOPIC,
                new CloudEventFormat(new Origin(tenure.core().ledger())::uri, false));
        outlets.add(outlet);
        var large = new Announcement(2, new Merged("anna", "x".repeat(200_000), Instant.EPOCH));

        assertThatThrownBy(() -> outlet.send(List.of(small(1), large, small(3))))
                .isInstanceOf(OutletClosed.class);

        outlet.send(List.of(small(4)));
        try (var told = new Told(broker, TOPIC)) {
            told.receiveUntil(() -> distinctIds(told).contains("4"));
            assertThat(distinctIds(told)).doesNotContain("2", "3");
        }
    }

    private static Announcement small(long position) {
        return new Announcement(position, new Merged("anna", "berta", Instant.EPOCH));
    }

    @Test
    void goesOnWhereItStoppedAfterARestart() {
        try (var publication = telling(false)) {
            trade(1);
            caughtUp(publication);
        }
        tenure.restart();
        trade(2);
        try (var publication = telling(false)) {
            caughtUp(publication);
        }
        try (var told = new Told(broker, TOPIC)) {
            assertThat(told.atLeast(3 * CUSTOMERS)).hasSize(3 * CUSTOMERS);
            assertThat(distinctIds(told)).hasSize(3 * CUSTOMERS);
            assertInOrder(told);
        }
    }

    /** Each customer buys once; the first time it is registered with it. */
    private void trade(int round) {
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            tenure.buy("order-" + round + "-" + customer, "c" + customer, Installation.MAY, "1.00");
        }
    }

    private void caughtUp(EventPublication publication) {
        var head = tenure.core().ledger().head();
        await().atMost(Duration.ofMinutes(2)).until(() -> publication.status().position() >= head);
    }

    private static List<String> distinctIds(Told told) {
        return told.events().stream()
                .map(event -> event.path("id").stringValue())
                .distinct()
                .toList();
    }

    private static void assertInOrder(Told told) {
        told.records().stream()
                .collect(groupingBy(ConsumerRecord::key))
                .values()
                .forEach(ofOne -> assertThat(ofOne)
                        .extracting(sent -> Long.parseLong(id(sent.value())))
                        .isSorted());
    }

    /** What was given up may have arrived, and is told again then. */
    private static void assertFirstOnesInOrder(Told told) {
        told.records().stream()
                .collect(groupingBy(ConsumerRecord::key))
                .values()
                .forEach(ofOne -> assertThat(ofOne.stream()
                                .map(sent -> Long.parseLong(id(sent.value())))
                                .distinct())
                        .isSorted());
    }

    private static String id(byte[] event) {
        return new JsonMapper().readTree(event).path("id").stringValue();
    }

    private EventPublication telling(boolean personalData) {
        var ledger = tenure.core().ledger();
        var outlet = new KafkaOutlet(
                new KafkaConnection(broker.address(), Map.of()),
                TOPIC,
                new CloudEventFormat(new Origin(ledger)::uri, personalData),
                patience);
        outlets.add(outlet);
        var publication = new EventPublication(
                ledger,
                tenure.core().codec(),
                tenure.core().store().policyProgress(),
                outlet,
                Broker.moment(),
                Duties.ALONE);
        publication.start();
        return publication;
    }
}
