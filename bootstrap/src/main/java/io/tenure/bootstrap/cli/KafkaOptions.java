package io.tenure.bootstrap.cli;

import io.tenure.bootstrap.KafkaSettings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that tell other systems of events through Kafka. */
final class KafkaOptions {

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            description = "Tell other systems of events through this Kafka cluster; several brokers with commas.")
    private @Nullable String servers;

    @Option(
            names = "--kafka-topic",
            paramLabel = "TOPIC",
            description = "The topic for events (default: ${DEFAULT-VALUE}).",
            defaultValue = KafkaSettings.TOPIC)
    private String topic = KafkaSettings.TOPIC;

    @Option(
            names = "--kafka-personal-data",
            description = "Tell the topic also what is personal, such as names; without it, nothing personal leaves.")
    private boolean personalData;

    @Option(
            names = "--kafka-settings",
            paramLabel = "FILE",
            description = "Settings of Kafka's clients, such as TLS and SASL with its secrets, as a properties file.")
    private @Nullable Path file;

    KafkaSettings settings() {
        return new KafkaSettings(servers, topic, personalData, file);
    }
}
