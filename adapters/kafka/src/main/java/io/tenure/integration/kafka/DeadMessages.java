package io.tenure.integration.kafka;

import io.tenure.shared.domain.Rejection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lays messages aside that will never be recorded: as they came, with the reason. Of one that the dead-letter topic
 * finds too large its beginning is kept and where the rest is, for it must not hold up for ever those behind it.
 */
final class DeadMessages {

    private static final Logger LOG = LoggerFactory.getLogger(DeadMessages.class);
    private static final int KEPT_OF_A_VALUE = 10_000;
    private static final int KEPT_OF_A_TEXT = 1_000;

    private final String topic;
    private final Producer<byte[], byte[]> producer;
    private final List<Sending> underWay = new ArrayList<>();

    private record Sending(ConsumerRecord<byte[], byte[]> came, Rejection reason, Future<RecordMetadata> answer) {}

    /** @param topic from which the messages came */
    DeadMessages(String topic, Producer<byte[], byte[]> producer) {
        this.topic = topic;
        this.producer = producer;
    }

    void send(ConsumerRecord<byte[], byte[]> came, Rejection reason) {
        LOG.warn(
                "Record {} of partition {} of {} is laid aside: {}",
                came.offset(),
                came.partition(),
                topic,
                reason.code());
        underWay.add(new Sending(came, reason, producer.send(whole(came, reason))));
    }

    /** Returns once all that was sent is there. */
    void await() throws ExecutionException, InterruptedException {
        for (Sending each : underWay) {
            try {
                each.answer().get();
            } catch (ExecutionException failure) {
                if (!(failure.getCause() instanceof RecordTooLargeException)) {
                    throw failure;
                }
                producer.send(cut(each.came(), each.reason())).get();
            }
        }
    }

    private ProducerRecord<byte[], byte[]> whole(ConsumerRecord<byte[], byte[]> came, Rejection reason) {
        return explained(
                new ProducerRecord<>(topic + KafkaInlet.DEAD, null, came.key(), came.value(), came.headers()),
                came,
                reason);
    }

    /** Without the headers that came, which may be what is too large. */
    private ProducerRecord<byte[], byte[]> cut(ConsumerRecord<byte[], byte[]> came, Rejection reason) {
        byte @Nullable [] value = came.value();
        byte @Nullable [] key = came.key() == null || came.key().length > KEPT_OF_A_TEXT ? null : came.key();
        ProducerRecord<byte[], byte[]> dead = explained(
                new ProducerRecord<>(
                        topic + KafkaInlet.DEAD,
                        key,
                        value == null ? null : Arrays.copyOf(value, Math.min(value.length, KEPT_OF_A_VALUE))),
                came,
                reason);
        set(dead.headers(), "tenure-cut-from", Integer.toString(value == null ? 0 : value.length));
        return dead;
    }

    private static ProducerRecord<byte[], byte[]> explained(
            ProducerRecord<byte[], byte[]> dead, ConsumerRecord<byte[], byte[]> came, Rejection reason) {
        Headers headers = dead.headers();
        set(headers, "tenure-code", reason.code());
        set(headers, "tenure-reason", reason.reason());
        set(headers, "tenure-partition", Integer.toString(came.partition()));
        set(headers, "tenure-offset", Long.toString(came.offset()));
        return dead;
    }

    /** Replaces what a record bears that was laid aside before. */
    private static void set(Headers headers, String name, String text) {
        headers.remove(name);
        headers.add(
                name, text.substring(0, Math.min(text.length(), KEPT_OF_A_TEXT)).getBytes(StandardCharsets.UTF_8));
    }
}
