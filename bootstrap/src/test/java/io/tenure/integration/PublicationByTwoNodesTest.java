package io.tenure.integration;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.tenure.bootstrap.DataDirectory;
import io.tenure.bootstrap.Installation;
import io.tenure.bootstrap.MongoStore;
import io.tenure.bootstrap.Store;
import io.tenure.bootstrap.WireServer;
import io.tenure.integration.jackson.CloudEventFormat;
import io.tenure.integration.kafka.KafkaConnection;
import io.tenure.integration.kafka.KafkaOutlet;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** Two nodes share a database and a topic, and the one that tells events is cut off from the database. */
class PublicationByTwoNodesTest {

    private static final String TOPIC = "tenure.events";
    private static final String DATABASE = "/told-by-two";
    private static final int CUSTOMERS = 20;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @TempDir
    private Path directory;

    private final JsonMapper json = new JsonMapper();

    @Test
    void isGoneOnWithByTheOtherWhichLeavesNothingOutAndKeepsTheOrder() throws Exception {
        URI server = URI.create(WireServer.ADDRESS);
        try (Broker broker = new Broker(TOPIC);
                Installation staying = Installation.onMongoDb(directory.resolve("staying"), DATABASE.substring(1));
                Line line = new Line(server.getHost(), server.getPort());
                Store cut = MongoStore.open(
                        "mongodb://127.0.0.1:" + line.port() + DATABASE
                                + "?socketTimeoutMS=1000&serverSelectionTimeoutMS=1000",
                        DataDirectory.create(directory.resolve("cut")),
                        Clock.systemUTC());
                KafkaOutlet first = outlet(broker, cut);
                KafkaOutlet second = outlet(broker, staying.core().store());
                EventPublication publication = publication(cut, first, staying)) {
            publication.start();
            trade(staying, 1);
            reached(publication, staying);
            try (EventPublication other = publication(staying.core().store(), second, staying)) {
                other.start();
                trade(staying, 2);
                reached(publication, staying);

                line.cut();
                trade(staying, 3);
                reached(other, staying);
                line.mend();
                await().atMost(PATIENCE).ignoreExceptions().untilAsserted(() -> assertThat(
                                publication.status().error())
                        .isNull());
                long quiet = staying.core().ledger().head();
                trade(staying, 4);
                reached(other, staying);

                try (Told told = new Told(broker, TOPIC)) {
                    told.receiveDistinct(CUSTOMERS * 5, this::id);
                    assertAllToldInOrder(told, staying);
                    assertThat(told.records().stream().map(this::id).filter(id -> id > quiet))
                            .as("told once, since one tells them")
                            .hasSize(CUSTOMERS);
                }
            }
        }
    }

    /** Each customer buys once; the first time it is registered with it. */
    private static void trade(Installation tenure, int round) {
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            tenure.buy("order-" + round + "-" + customer, "c" + customer, Installation.MAY, "1.00");
        }
    }

    private static void reached(EventPublication publication, Installation tenure) {
        long head = tenure.core().ledger().head();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(publication.status().position()).isGreaterThanOrEqualTo(head));
    }

    private void assertAllToldInOrder(Told told, Installation tenure) {
        Announcements announcements = new Announcements(tenure.core().codec());
        Set<Long> happened = new TreeSet<>();
        tenure.core().ledger().readAll(0, 10_000).stream()
                .flatMap(commit -> announcements.of(commit).stream())
                .forEach(announcement -> happened.add(announcement.position()));
        assertThat(told.records().stream().map(this::id).distinct()).containsExactlyInAnyOrderElementsOf(happened);
        told.records().stream()
                .collect(groupingBy(ConsumerRecord::key))
                .values()
                .forEach(ofOne ->
                        assertThat(ofOne.stream().map(this::id).distinct()).isSorted());
    }

    private long id(ConsumerRecord<String, byte[]> sent) {
        return Long.parseLong(json.readTree(sent.value()).path("id").stringValue());
    }

    private static KafkaOutlet outlet(Broker broker, Store store) {
        return new KafkaOutlet(
                new KafkaConnection(broker.address(), Map.of()),
                TOPIC,
                new CloudEventFormat(new Origin(store.ledger())::uri, false));
    }

    private static EventPublication publication(Store store, KafkaOutlet outlet, Installation tenure) {
        return new EventPublication(
                store.ledger(), tenure.core().codec(), store.policyProgress(), outlet, Broker.moment(), store.duties());
    }
}
