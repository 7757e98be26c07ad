package io.tenure.integration.kafka;

import io.tenure.integration.InteractionIntake;
import io.tenure.shared.domain.Rejection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes in the interactions of a topic. No more is fetched before what was fetched is on disk, and only then is the
 * position in the topic moved on: what was under way when something failed comes again, and is known by then. What will
 * never be recorded goes to a topic of its own, with the reason.
 */
public final class KafkaInlet implements AutoCloseable {

    /** What the dead-letter topic is called, after the name of the topic. */
    public static final String DEAD = ".dead";

    private static final Logger LOG = LoggerFactory.getLogger(KafkaInlet.class);
    private static final Duration LISTEN = Duration.ofMillis(500);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration SILENCE = Duration.ofSeconds(30);
    private static final Duration FAREWELL = Duration.ofSeconds(5);
    private static final String GROUP = "tenure";

    private final KafkaConnection connection;
    private final String topic;
    private final InteractionIntake intake;
    private final Duration pause;
    private final Duration silence;
    private final CountDownLatch stopped = new CountDownLatch(1);
    private final Thread thread;
    private final LongAdder recorded = new LongAdder();
    private final LongAdder laidAside = new LongAdder();
    private volatile @Nullable String error;
    private volatile long waiting;
    private long heardAt;

    /** @param pause before it begins anew after a failure */
    public KafkaInlet(KafkaConnection connection, String topic, InteractionIntake intake, Duration pause) {
        this(connection, topic, intake, pause, SILENCE);
    }

    /** @param silence after which it asks whether the brokers are there, for one that is gone says nothing either */
    public KafkaInlet(
            KafkaConnection connection, String topic, InteractionIntake intake, Duration pause, Duration silence) {
        this.connection = connection;
        this.topic = topic;
        this.intake = intake;
        this.pause = pause;
        this.silence = silence;
        this.thread = Thread.ofPlatform().name("inlet-" + topic).unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    /** What is in its way; null when nothing is. */
    public @Nullable String error() {
        return error;
    }

    /** How many interactions it has recorded since the start, with those that were known already. */
    public long recorded() {
        return recorded.sum();
    }

    /** How many messages it has laid aside since the start. */
    public long laidAside() {
        return laidAside.sum();
    }

    /** How many messages wait in the partitions that this node reads, as far as it has heard. */
    public long waiting() {
        return waiting;
    }

    /**
     * Stops once what was fetched is recorded, but does not wait for that for ever; the rest is for whoever comes next.
     */
    @Override
    public void close() {
        stopped.countDown();
        try {
            if (thread.isAlive() && !thread.join(PATIENCE)) {
                thread.interrupt();
                thread.join(FAREWELL.plus(FAREWELL).toMillis());
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            do {
                attempt();
            } while (!stopped.await(pause.toNanos(), TimeUnit.NANOSECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void attempt() throws InterruptedException {
        try {
            attend();
        } catch (ExecutionException failure) {
            failed(failure.getCause() == null ? failure : failure.getCause());
        } catch (RuntimeException | Error failure) {
            // An error would end the thread, and nobody would take in anything until the server is started again.
            failed(failure);
        }
    }

    /** Takes in what comes until it is stopped, or something fails. */
    private void attend() throws ExecutionException, InterruptedException {
        Consumer<byte[], byte[]> consumer = null;
        try (Producer<byte[], byte[]> aside = new KafkaProducer<>(
                connection.with(InletSettings.LAYING_ASIDE), new ByteArraySerializer(), new ByteArraySerializer())) {
            consumer = consumer();
            consumer.subscribe(List.of(topic));
            heardAt = System.nanoTime();
            while (stopped.getCount() > 0) {
                ConsumerRecords<byte[], byte[]> records = consumer.poll(LISTEN);
                if (!records.isEmpty()) {
                    if (take(records, aside)) {
                        consumer.commitSync();
                        heard();
                    }
                } else if (error != null || System.nanoTime() - heardAt > silence.toNanos()) {
                    requireAnswer(consumer);
                    heard();
                }
                waiting = waiting(consumer);
            }
        } finally {
            waiting = 0;
            if (consumer != null) {
                consumer.close(CloseOptions.timeout(FAREWELL));
            }
        }
    }

    private void heard() {
        heardAt = System.nanoTime();
        error = null;
    }

    /** @throws KafkaException when nobody answers, or there is no such topic */
    private void requireAnswer(Consumer<byte[], byte[]> consumer) {
        if (consumer.assignment().isEmpty()) {
            if (consumer.partitionsFor(topic, PATIENCE).isEmpty()) {
                throw new KafkaException("There is no topic %s at %s. Make it; it is looked for again and again"
                        .formatted(topic, connection));
            }
        } else {
            consumer.endOffsets(consumer.assignment(), PATIENCE);
        }
    }

    private static long waiting(Consumer<byte[], byte[]> consumer) {
        return consumer.assignment().stream()
                .mapToLong(partition -> consumer.currentLag(partition).orElse(0))
                .sum();
    }

    private Consumer<byte[], byte[]> consumer() {
        Map<String, Object> settings = connection.with(InletSettings.READING);
        settings.putIfAbsent(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /**
     * Records what was fetched; false when it is for whoever comes next. Once stopped, nothing is laid aside: what
     * fails then may fail because everything is being closed.
     */
    private boolean take(ConsumerRecords<byte[], byte[]> records, Producer<byte[], byte[]> aside)
            throws ExecutionException, InterruptedException {
        List<ConsumerRecord<byte[], byte[]>> fetched = new ArrayList<>();
        records.forEach(fetched::add);
        SortedMap<Integer, Rejection> rejected = intake.take(fetched.stream()
                .map(each -> each.value() == null ? new byte[0] : each.value())
                .toList());
        if (!rejected.isEmpty() && stopped.getCount() == 0) {
            return false;
        }
        DeadMessages dead = new DeadMessages(topic, aside);
        if (!rejected.isEmpty()) {
            // Asked before, so that one answer and not one per message is waited for when there is no such topic.
            aside.partitionsFor(topic + DEAD);
        }
        rejected.forEach((index, reason) -> dead.send(fetched.get(index), reason));
        dead.await();
        laidAside.add(rejected.size());
        recorded.add(fetched.size() - rejected.size());
        return true;
    }

    private void failed(Throwable failure) {
        error = failure.toString();
        if (failure instanceof KafkaException) {
            LOG.warn("Topic {} at {} gives no interactions: {}", topic, connection, error);
        } else {
            LOG.error("Interactions of topic {} cannot be recorded; they are tried again", topic, failure);
        }
    }
}
