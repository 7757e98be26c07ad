package io.tenure.bootstrap;

import io.tenure.lifecycle.application.LifecycleModule;
import io.tenure.lifecycle.application.port.in.ChangeCareUseCase;
import io.tenure.lifecycle.application.port.in.DraftLifecycleModelUseCase;
import io.tenure.lifecycle.application.port.in.JudgeLeadUseCase;
import io.tenure.lifecycle.application.port.in.PreviewLifecycleModelUseCase;
import io.tenure.lifecycle.application.port.in.PutLifecycleModelInForceUseCase;
import io.tenure.lifecycle.queries.CareQueries;
import io.tenure.lifecycle.queries.LifecycleQueries;
import io.tenure.lifecycle.queries.OtherStagesQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers what the lifecycle module can do to the edges. */
@Configuration
class LifecycleConfiguration {

    @Bean
    LifecycleModule lifecycle(Core core) {
        return core.lifecycle();
    }

    @Bean
    CareQueries careQueries(LifecycleModule lifecycle) {
        return lifecycle.careQueries();
    }

    @Bean
    ChangeCareUseCase changeCare(LifecycleModule lifecycle) {
        return lifecycle.changeCare();
    }

    @Bean
    JudgeLeadUseCase judgeLead(LifecycleModule lifecycle) {
        return lifecycle.judgeLead();
    }

    @Bean
    LifecycleQueries lifecycleQueries(LifecycleModule lifecycle) {
        return lifecycle.queries();
    }

    @Bean
    DraftLifecycleModelUseCase draftLifecycleModel(LifecycleModule lifecycle) {
        return lifecycle.draftModel();
    }

    @Bean
    PreviewLifecycleModelUseCase previewLifecycleModel(LifecycleModule lifecycle) {
        return lifecycle.previewModel();
    }

    @Bean
    PutLifecycleModelInForceUseCase putLifecycleModelInForce(LifecycleModule lifecycle) {
        return lifecycle.putModelInForce();
    }

    @Bean
    OtherStagesQueries otherStagesQueries(LifecycleModule lifecycle) {
        return lifecycle.otherStages();
    }
}
