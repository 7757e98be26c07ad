package io.tenure.integration;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Another system, which tells a topic of interactions. */
final class Teller implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;
    private final String topic;
    private final List<Future<RecordMetadata>> told = new ArrayList<>();

    Teller(Broker broker, String topic) {
        this.topic = topic;
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker.address(), "enable.idempotence", true),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    void buys(String customer, String order) {
        tells(customer, event("told.v1", purchase(customer, order)));
    }

    void tells(String key, @Nullable String message) {
        byte[] bytes = message == null ? null : message.getBytes(StandardCharsets.UTF_8);
        told.add(producer.send(new ProducerRecord<>(topic, key, bytes)));
    }

    /** Returns once the topic has all that was told. */
    void done() {
        producer.flush();
        told.forEach(Future::resultNow);
        told.clear();
    }

    static String event(String type, String data) {
        return """
                {"specversion":"1.0","id":"1","source":"/shop","type":"io.tenure.interaction.%s","data":%s}""".formatted(type, data);
    }

    static String purchase(String customer, String order) {
        return """
                {"source":"shop","externalId":"%s","customer":{"source":"shop","externalId":"%s"},"kind":"PURCHASE",\
                "channel":"WEB","direction":"INBOUND","occurredAt":"2026-05-04T10:00:00Z",\
                "amount":{"value":"12.50","currency":"GBP"}}""".formatted(order, customer);
    }

    @Override
    public void close() {
        producer.close();
    }
}
