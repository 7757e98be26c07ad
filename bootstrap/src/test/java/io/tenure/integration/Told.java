package io.tenure.integration;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a topic holds, as a receiver gets it. */
final class Told implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

    private final KafkaConsumer<String, byte[]> reader;
    private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();

    Told(Broker broker, String topic) {
        reader = broker.reader(topic);
    }

    /** The events once there are so many. */
    List<JsonNode> atLeast(int count) {
        receive(count);
        return events();
    }

    /** Returns once there are so many records. */
    void receive(int count) {
        receiveUntil(() -> records.size() >= count);
    }

    /** Returns once there are so many different ones; any may come more than once. */
    void receiveDistinct(int count, Function<ConsumerRecord<String, byte[]>, ?> id) {
        receiveUntil(() -> records.stream().map(id).distinct().count() >= count);
    }

    void receiveUntil(BooleanSupplier enough) {
        await().atMost(Duration.ofMinutes(5)).pollInterval(Broker.moment()).until(() -> {
            reader.poll(Broker.moment()).forEach(records::add);
            return enough.getAsBoolean();
        });
    }

    List<JsonNode> events() {
        return records.stream().map(each -> JSON.readTree(each.value())).toList();
    }

    List<ConsumerRecord<String, byte[]>> records() {
        return List.copyOf(records);
    }

    @Override
    public void close() {
        reader.close();
    }
}
