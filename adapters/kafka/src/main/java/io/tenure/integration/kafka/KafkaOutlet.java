package io.tenure.integration.kafka;

import io.tenure.integration.Announcement;
import io.tenure.integration.AnnouncementFormat;
import io.tenure.integration.Outlet;
import io.tenure.integration.OutletClosed;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A topic as an outlet. The subject is the key, so what happens to one customer stays in one partition, in order. All
 * replicas in step have a record before it counts as sent. Used by one thread.
 *
 * <p>Who waits for a broker that is gone gives up after a while, so that it shows and another node may try. What was on
 * its way then may still arrive, whole and in its order up to where it breaks off; it is told again from its beginning,
 * so the first time that each event is told keeps the order.
 */
public final class KafkaOutlet implements Outlet, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaOutlet.class);
    private static final byte[] CLOUD_EVENT =
            "application/cloudevents+json; charset=UTF-8".getBytes(StandardCharsets.UTF_8);

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** No record is given up alone, for those that wait behind it would overtake it. */
    private static final Map<String, Object> GUARANTEES = Map.of(
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
            true,
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.RETRIES_CONFIG,
            Integer.MAX_VALUE,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
            Integer.MAX_VALUE,
            ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
            5,
            ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
            InletSettings.LARGEST,
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            10_000);

    private final KafkaConnection connection;
    private final String topic;
    private final AnnouncementFormat format;
    private final Duration patience;
    private @Nullable Producer<String, byte[]> producer;

    public KafkaOutlet(KafkaConnection connection, String topic, AnnouncementFormat format) {
        this(connection, topic, format, PATIENCE);
    }

    /** @param patience how long the topic may take to acknowledge nothing */
    public KafkaOutlet(KafkaConnection connection, String topic, AnnouncementFormat format, Duration patience) {
        this.connection = connection;
        this.topic = topic;
        this.format = format;
        this.patience = patience;
    }

    @Override
    public String name() {
        return "kafka:" + topic;
    }

    @Override
    public void send(List<Announcement> announcements) throws InterruptedException {
        try {
            Producer<String, byte[]> open = open();
            // asked before, so that one answer and not one per record is waited for when nobody answers
            open.partitionsFor(topic);
            for (Future<RecordMetadata> each : sent(announcements, open)) {
                acknowledged(each);
            }
        } catch (InterruptException interrupted) {
            Thread.interrupted();
            throw stopped(interrupted);
        } catch (KafkaException failure) {
            throw closed(failure);
        } catch (ExecutionException failure) {
            throw closed(failure.getCause() == null ? failure : failure.getCause());
        } catch (TimeoutException silence) {
            throw closed(new TimeoutException("nothing was acknowledged for " + patience.toSeconds() + " s"));
        }
    }

    private List<Future<RecordMetadata>> sent(List<Announcement> announcements, Producer<String, byte[]> open)
            throws ExecutionException, InterruptedException, TimeoutException {
        List<Future<RecordMetadata>> sent = new ArrayList<>();
        for (Announcement announcement : announcements) {
            Future<RecordMetadata> each = open.send(record(announcement));
            if (each.isDone()) {
                // What the producer has no room for fails at once; nothing may be sent after it.
                acknowledged(each);
            }
            sent.add(each);
        }
        return sent;
    }

    private void acknowledged(Future<RecordMetadata> sent)
            throws ExecutionException, InterruptedException, TimeoutException {
        sent.get(patience.toNanos(), TimeUnit.NANOSECONDS);
    }

    private Producer<String, byte[]> open() {
        Producer<String, byte[]> open = producer;
        if (open == null) {
            open = new KafkaProducer<>(connection.with(GUARANTEES), new StringSerializer(), new ByteArraySerializer());
            producer = open;
        }
        return open;
    }

    private ProducerRecord<String, byte[]> record(Announcement announcement) {
        ProducerRecord<String, byte[]> made =
                new ProducerRecord<>(topic, announcement.event().subject(), format.bytes(announcement));
        made.headers().add("content-type", CLOUD_EVENT);
        return made;
    }

    private static InterruptedException stopped(InterruptException cause) {
        InterruptedException stopped = new InterruptedException("Stopped while Kafka did not answer");
        stopped.initCause(cause);
        return stopped;
    }

    /** Begins anew with another producer, for some failures end the one that met them. */
    private OutletClosed closed(Throwable failure) {
        LOG.warn("Topic {} at {} does not take events: {}", topic, connection, failure.toString());
        close();
        return new OutletClosed("Topic " + topic + " at " + connection + " does not take events: " + failure, failure);
    }

    /** Gives up what is not acknowledged; it is sent again by whoever comes next. */
    @Override
    public void close() {
        Producer<String, byte[]> open = producer;
        producer = null;
        if (open != null) {
            open.close(Duration.ZERO);
        }
    }
}
