package io.tenure.bootstrap;

import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.integration.EventPublication;
import io.tenure.integration.InteractionIntake;
import io.tenure.integration.Origin;
import io.tenure.integration.jackson.CloudEventFormat;
import io.tenure.integration.jackson.CloudEventReader;
import io.tenure.integration.kafka.KafkaConnection;
import io.tenure.integration.kafka.KafkaInlet;
import io.tenure.integration.kafka.KafkaOutlet;
import io.tenure.relationship.application.port.in.RecordInteractionUseCase;
import io.tenure.relationship.rest.InteractionDocuments;
import io.tenure.shared.rest.Requests;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells other systems of events through Kafka, and takes in what they tell, where the server is told of a cluster. */
@Configuration
@ConditionalOnProperty(KafkaSettings.SERVERS)
class KafkaConfiguration {

    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Bean
    KafkaConnection kafkaConnection(
            @Value("${" + KafkaSettings.SERVERS + "}") String servers,
            @Value("${" + KafkaSettings.FILE + ":#{null}}") @Nullable Path file)
            throws IOException {
        return new KafkaConnection(servers, file == null ? Map.of() : read(file));
    }

    @Bean
    @ConditionalOnProperty(KafkaSettings.EVENTS)
    KafkaOutlet kafkaOutlet(
            Core core,
            KafkaConnection connection,
            @Value("${" + KafkaSettings.EVENTS + "}") String topic,
            @Value("${" + KafkaSettings.PERSONAL_DATA + "}") boolean personalData) {
        return new KafkaOutlet(connection, topic, new CloudEventFormat(new Origin(core.ledger())::uri, personalData));
    }

    @Bean(initMethod = "start")
    @ConditionalOnProperty(KafkaSettings.EVENTS)
    EventPublication eventPublication(Core core, KafkaOutlet outlet) {
        return new EventPublication(
                core.ledger(),
                core.codec(),
                core.store().policyProgress(),
                outlet,
                PAUSE,
                core.store().duties());
    }

    @Bean(initMethod = "start")
    @ConditionalOnProperty(KafkaSettings.INTERACTIONS)
    KafkaInlet kafkaInlet(
            KafkaConnection connection,
            RecordInteractionUseCase recordInteraction,
            Requests requests,
            @Value("${" + KafkaSettings.INTERACTIONS + "}") String topic) {
        return new KafkaInlet(
                connection,
                topic,
                new InteractionIntake(
                        new CloudEventReader(new InteractionDocuments(requests)::read),
                        recordInteraction,
                        new Caller("kafka:" + topic, Set.of(Role.INTEGRATION))),
                PAUSE);
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
