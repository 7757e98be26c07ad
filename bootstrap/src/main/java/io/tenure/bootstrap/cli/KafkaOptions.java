package io.tenure.bootstrap.cli;

import io.tenure.bootstrap.KafkaSettings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options by which the server speaks with other systems through Kafka. */
final class KafkaOptions {

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            description = "The Kafka cluster to speak with other systems through; several brokers with commas.")
    private @Nullable String servers;

    @Option(names = "--kafka-events", paramLabel = "TOPIC", description = "Tell this topic of events.")
    private @Nullable String events;

    @Option(
            names = "--kafka-personal-data",
            description = "Tell the topic also what is personal, such as names; without it, nothing personal leaves.")
    private boolean personalData;

    @Option(
            names = "--kafka-interactions",
            paramLabel = "TOPIC",
            description =
                    "Record the interactions that others tell this topic. What cannot be recorded goes to TOPIC.dead.")
    private @Nullable String interactions;

    @Option(
            names = "--kafka-settings",
            paramLabel = "FILE",
            description = "Settings of Kafka's clients, such as TLS and SASL with its secrets, as a properties file.")
    private @Nullable Path file;

    /** @throws ParameterException when the cluster is named without a topic, or the other way round */
    KafkaSettings settings(CommandLine command) {
        boolean cluster = servers != null;
        boolean topic = events != null || interactions != null;
        if (cluster != topic) {
            throw new ParameterException(
                    command,
                    "--kafka names the cluster, --kafka-events or --kafka-interactions a topic there; give both");
        }
        if (personalData && events == null) {
            throw new ParameterException(command, "--kafka-personal-data is about the topic that --kafka-events names");
        }
        return new KafkaSettings(servers, events, personalData, interactions, file);
    }
}
