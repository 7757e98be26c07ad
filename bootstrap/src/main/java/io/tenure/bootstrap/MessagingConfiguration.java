package io.tenure.bootstrap;

import io.tenure.messaging.application.MessagingModule;
import io.tenure.messaging.application.port.in.ChangeMessagePlanUseCase;
import io.tenure.messaging.application.port.in.ReceiveMessageUseCase;
import io.tenure.messaging.application.port.in.ReportBounceUseCase;
import io.tenure.messaging.application.port.in.SendMessageUseCase;
import io.tenure.messaging.application.port.in.SettleFailureUseCase;
import io.tenure.messaging.queries.MessageQueries;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Offers what can be done with messages to the edges. */
@Configuration
class MessagingConfiguration {

    @Bean(destroyMethod = "") // the core closes it
    MessagingModule messaging(Core core) {
        return core.messaging();
    }

    @Bean
    SendMessageUseCase sendMessage(MessagingModule messaging) {
        return messaging.sendMessage();
    }

    @Bean
    SettleFailureUseCase settleFailure(MessagingModule messaging) {
        return messaging.settleFailure();
    }

    @Bean
    ReceiveMessageUseCase receiveMessage(MessagingModule messaging) {
        return messaging.receiveMessage();
    }

    @Bean
    ReportBounceUseCase reportBounce(MessagingModule messaging) {
        return messaging.reportBounce();
    }

    @Bean
    ChangeMessagePlanUseCase changeMessagePlan(MessagingModule messaging) {
        return messaging.changePlan();
    }

    @Bean
    MessageQueries messageQueries(MessagingModule messaging) {
        return messaging.queries();
    }
}
