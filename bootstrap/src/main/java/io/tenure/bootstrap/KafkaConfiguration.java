package io.tenure.bootstrap;

import io.tenure.integration.EventPublication;
import io.tenure.integration.Origin;
import io.tenure.integration.jackson.CloudEventFormat;
import io.tenure.integration.kafka.KafkaConnection;
import io.tenure.integration.kafka.KafkaOutlet;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells other systems of events through Kafka, where the server is told of a cluster. */
@Configuration
@ConditionalOnProperty("tenure.kafka.servers")
class KafkaConfiguration {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Bean
    KafkaConnection kafkaConnection(
            @Value("${tenure.kafka.servers}") String servers,
            @Value("${tenure.kafka.settings:#{null}}") @Nullable Path file)
            throws IOException {
        return new KafkaConnection(servers, file == null ? Map.of() : read(file));
    }

    @Bean
    KafkaOutlet kafkaOutlet(
            Core core,
            KafkaConnection connection,
            @Value("${tenure.kafka.topic:" + KafkaSettings.TOPIC + "}") String topic,
            @Value("${tenure.kafka.personal-data:false}") boolean personalData) {
        return new KafkaOutlet(connection, topic, new CloudEventFormat(new Origin(core.ledger())::uri, personalData));
    }

    @Bean(initMethod = "start")
    EventPublication eventPublication(Core core, KafkaOutlet outlet) {
        return new EventPublication(core.ledger(), core.codec(), core.policyProgress(), outlet, PAUSE);
    }

    private static Map<String, String> read(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        Map<String, String> settings = new HashMap<>();
        properties.stringPropertyNames().forEach(name -> settings.put(name, properties.getProperty(name)));
        return settings;
    }
}
