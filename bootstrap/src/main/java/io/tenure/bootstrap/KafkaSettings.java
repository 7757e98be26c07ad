package io.tenure.bootstrap;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether and how the server speaks with Kafka.
 *
 * @param servers host:port, several with commas; without them it does not
 * @param events the topic that is told of events, if any
 * @param personalData whether that topic may hold what is personal
 * @param interactions the topic from which interactions come, if any
 * @param file settings of Kafka's own clients, with their secrets
 */
public record KafkaSettings(
        @Nullable String servers,
        @Nullable String events,
        boolean personalData,
        @Nullable String interactions,
        @Nullable Path file) {

    /** The server does not speak with Kafka. */
    public static final KafkaSettings NONE = new KafkaSettings(null, null, false, null, null);

    static final String SERVERS = "tenure.kafka.servers";
    static final String EVENTS = "tenure.kafka.events";
    static final String PERSONAL_DATA = "tenure.kafka.personal-data";
    static final String INTERACTIONS = "tenure.kafka.interactions";
    static final String FILE = "tenure.kafka.settings";

    Map<String, Object> settings() {
        Map<String, Object> settings = new HashMap<>();
        put(settings, SERVERS, servers);
        put(settings, EVENTS, events);
        put(settings, PERSONAL_DATA, personalData);
        put(settings, INTERACTIONS, interactions);
        put(settings, FILE, file == null ? null : file.toString());
        return settings;
    }

    private static void put(Map<String, Object> settings, String name, @Nullable Object value) {
        if (value != null) {
            settings.put(name, value);
        }
    }
}
