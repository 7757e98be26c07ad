package io.tenure.integration;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import kafka.server.BrokerServer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.springframework.kafka.test.EmbeddedKafkaKraftBroker;

/** A real broker in this process, which dies and comes back when told to. */
final class Broker implements AutoCloseable {

    static final int PARTITIONS = 3;

    private final EmbeddedKafkaKraftBroker kafka;

    Broker(String... topics) {
        kafka = new EmbeddedKafkaKraftBroker(1, PARTITIONS, topics);
        kafka.afterPropertiesSet();
    }

    String address() {
        return kafka.getBrokersAsString();
    }

    void dies() {
        server().shutdown();
        server().awaitShutdown();
    }

    void comesBack() {
        server().startup();
    }

    private BrokerServer server() {
        var cluster = Objects.requireNonNull(kafka.getCluster(), "The broker is started");
        return Objects.requireNonNull(cluster.brokers().get(0), "There is one, of number 0");
    }

    /** One who reads a topic from its beginning. */
    KafkaConsumer<String, byte[]> reader(String topic) {
        var settings = new Properties();
        settings.putAll(Map.of(
                "bootstrap.servers",
                address(),
                "group.id",
                "reader-" + System.nanoTime(),
                "auto.offset.reset",
                "earliest"));
        var reader = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        reader.subscribe(List.of(topic));
        return reader;
    }

    static Duration moment() {
        return Duration.ofMillis(100);
    }

    @Override
    public void close() {
        kafka.destroy();
    }
}
