package io.tenure.integration.kafka;

import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/** How the topic of interactions is read, and how what cannot be recorded is laid aside: so that nothing is lost. */
final class InletSettings {

    /** As much as a producer has room for; whether the topic takes it is for the broker to say. */
    static final int LARGEST = 32 * 1024 * 1024;

    static final Map<String, Object> READING = Map.of(
            ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
            false,
            ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
            "earliest",
            // A name that is misspelt is to be noticed, not made.
            ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
            false,
            ConsumerConfig.ISOLATION_LEVEL_CONFIG,
            "read_committed",
            ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
            1_000,
            ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
            10_000);
    static final Map<String, Object> LAYING_ASIDE = Map.of(
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            10_000,
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
            10_000,
            ProducerConfig.LINGER_MS_CONFIG,
            0,
            ProducerConfig.MAX_REQUEST_SIZE_CONFIG,
            LARGEST,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
            20_000);

    private InletSettings() {}
}
