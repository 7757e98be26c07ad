package io.tenure.integration.kafka;

import java.util.HashMap;
import java.util.Map;

/**
 * How to reach a cluster.
 *
 * @param bootstrapServers host:port, several with commas
 * @param settings of Kafka's own clients, such as those of TLS and SASL
 */
public record KafkaConnection(String bootstrapServers, Map<String, String> settings) {

    public KafkaConnection {
        settings = Map.copyOf(settings);
    }

    /** What a client is made with; what the guarantees rest on goes before the settings. */
    Map<String, Object> with(Map<String, Object> guarantees) {
        Map<String, Object> all = new HashMap<>(settings);
        all.put("bootstrap.servers", bootstrapServers);
        all.putAll(guarantees);
        return all;
    }

    /** Tells where, and nothing that is secret. */
    @Override
    public String toString() {
        return bootstrapServers;
    }
}
