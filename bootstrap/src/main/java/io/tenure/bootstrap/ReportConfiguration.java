package io.tenure.bootstrap;

import io.tenure.loyalty.application.LoyaltyModule;
import io.tenure.loyalty.application.port.in.MeasureEffectUseCase;
import io.tenure.loyalty.application.port.in.ReportLiabilityUseCase;
import io.tenure.loyalty.application.port.in.SimulateProgrammeUseCase;
import io.tenure.loyalty.application.port.in.StopReportUseCase;
import io.tenure.loyalty.queries.ReportQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers what can be found out about programmes to the edges. */
@Configuration
class ReportConfiguration {

    @Bean
    ReportQueries reportQueries(LoyaltyModule loyalty) {
        return loyalty.reports().queries();
    }

    @Bean
    ReportLiabilityUseCase reportLiability(LoyaltyModule loyalty) {
        return loyalty.reports().reportLiability();
    }

    @Bean
    SimulateProgrammeUseCase simulateProgramme(LoyaltyModule loyalty) {
        return loyalty.reports().simulateProgramme();
    }

    @Bean
    StopReportUseCase stopReport(LoyaltyModule loyalty) {
        return loyalty.reports().stopReport();
    }

    @Bean
    MeasureEffectUseCase measureEffect(LoyaltyModule loyalty) {
        return loyalty.reports().measureEffect();
    }
}
