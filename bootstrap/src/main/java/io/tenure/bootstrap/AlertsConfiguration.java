package io.tenure.bootstrap;

import io.tenure.alerts.application.AlertsModule;
import io.tenure.alerts.application.port.in.ChangeAlertRulesUseCase;
import io.tenure.alerts.application.port.in.CloseAlertUseCase;
import io.tenure.alerts.queries.AlertQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers what can be done with alerts to the edges. */
@Configuration
class AlertsConfiguration {

    @Bean(destroyMethod = "") // the core closes it
    AlertsModule alerts(Core core) {
        return core.alerts();
    }

    @Bean
    AlertQueries alertQueries(AlertsModule alerts) {
        return alerts.queries();
    }

    @Bean
    CloseAlertUseCase closeAlert(AlertsModule alerts) {
        return alerts.closeAlert();
    }

    @Bean
    ChangeAlertRulesUseCase changeAlertRules(AlertsModule alerts) {
        return alerts.changeRules();
    }
}
