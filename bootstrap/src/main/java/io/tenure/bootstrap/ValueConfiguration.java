package io.tenure.bootstrap;

import io.tenure.value.application.ValueModule;
import io.tenure.value.application.port.in.BeginValueRunUseCase;
import io.tenure.value.application.port.in.TabulateRfmUseCase;
import io.tenure.value.queries.RfmQueries;
import io.tenure.value.queries.ValueQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers what valuation can do to the edges. */
@Configuration
class ValueConfiguration {

    @Bean
    ValueModule value(Core core) {
        return core.value();
    }

    @Bean
    ValueQueries valueQueries(ValueModule value) {
        return value.queries();
    }

    @Bean
    RfmQueries rfmQueries(ValueModule value) {
        return value.rfm();
    }

    @Bean
    TabulateRfmUseCase tabulateRfm(ValueModule value) {
        return value.tabulateRfm();
    }

    @Bean
    BeginValueRunUseCase beginValueRun(ValueModule value) {
        return value.beginRun();
    }
}
