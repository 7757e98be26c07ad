package io.tenure.bootstrap.operation;

import io.micrometer.core.instrument.binder.MeterBinder;
import io.tenure.bootstrap.Core;
import io.tenure.integration.EventPublication;
import io.tenure.integration.kafka.KafkaInlet;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.security.config.observation.SecurityObservationSettings;

/** Shows operators health and measures. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:io/tenure/bootstrap/operation/operation.properties")
class OperationConfiguration {

    /** Apart from those of the measures, which may wait for other things. */
    private final Questions readiness = new Questions();

    /** A span and a timer around each filter of each request tell nobody anything, and cost a tenth of the request. */
    @Bean
    SecurityObservationSettings filtersUnobserved() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean("ledger")
    HealthIndicator ledgerReadiness(Core core) {
        return ReadyInTime.of(new LedgerReadiness(core.ledger()), readiness);
    }

    @Bean("views")
    HealthIndicator viewsReadiness(Core core) {
        return ReadyInTime.of(new ViewsReadiness(core.projections(), core.ledger()), readiness);
    }

    @Bean
    MeterBinder commandMeter(Core core) {
        return meters -> core.commands().registerHandlerInterceptor(new CommandMeter(meters));
    }

    @Bean
    Questions questions() {
        return new Questions();
    }

    @Bean
    MeterBinder stateMeters(Core core, Clock clock, Questions questions) {
        return new StateMeters(
                core.ledger(), core.projections(), core.store().deadLetters(), core.jobs(), clock, questions);
    }

    @Bean
    MeterBinder policyMeters(Core core) {
        return new PolicyMeters(core.policies());
    }

    @Bean
    MeterBinder readyMeter(
            @Qualifier("ledger") HealthIndicator ledger,
            @Qualifier("views") HealthIndicator views,
            Questions questions) {
        return new ReadyMeter(List.of(ledger, views), questions);
    }

    @Bean
    MeterBinder webhookMeters(Core core, Questions questions) {
        return new WebhookMeters(core.store().webhooks(), questions);
    }

    @Bean
    MeterBinder messageMeters(Core core, Questions questions) {
        return new MessageMeters(core.messaging(), questions);
    }

    @Bean
    MeterBinder kafkaMeters(Optional<EventPublication> publication, Optional<KafkaInlet> inlet, Questions questions) {
        return new KafkaMeters(publication, inlet, questions);
    }
}
