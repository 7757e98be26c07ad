package io.tenure.bootstrap;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether and how the server speaks with Kafka.
 *
 * @param servers host:port, several with commas; without them it does not
 * @param personalData whether the topic may hold what is personal
 * @param file settings of Kafka's own clients, with their secrets
 */
public record KafkaSettings(
        @Nullable String servers,
        String topic,
        boolean personalData,
        @Nullable Path file) {

    public static final String TOPIC = "tenure.events";

    /** The server does not speak with Kafka. */
    public static final KafkaSettings NONE = new KafkaSettings(null, TOPIC, false, null);

    Map<String, Object> settings() {
        if (servers == null) {
            return Map.of();
        }
        Map<String, Object> settings = new HashMap<>();
        settings.put("tenure.kafka.servers", servers);
        settings.put("tenure.kafka.topic", topic);
        settings.put("tenure.kafka.personal-data", personalData);
        if (file != null) {
            settings.put("tenure.kafka.settings", file.toString());
        }
        return settings;
    }
}
