package io.tenure.bootstrap;

import io.tenure.integration.Origin;
import io.tenure.integration.jackson.CloudEventFormat;
import io.tenure.integration.webhook.HttpWebhookSender;
import io.tenure.integration.webhooks.Patience;
import io.tenure.integration.webhooks.WebhookDesk;
import io.tenure.integration.webhooks.WebhookDispatch;
import io.tenure.integration.webhooks.WebhookModule;
import io.tenure.shared.ids.Ids;
import io.tenure.shared.tink.TinkSealer;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Tells other systems of events over HTTP. */
@Configuration
class WebhookConfiguration {

    private static final Duration ANSWER = Duration.ofSeconds(10);

    @Bean
    HttpWebhookSender webhookSender() {
        return new HttpWebhookSender(ANSWER);
    }

    @Bean
    WebhookModule webhooks(Core core, HttpWebhookSender sender, Ids ids, Clock clock) {
        Origin origin = new Origin(core.ledger());
        return new WebhookModule(new WebhookModule.Ports(
                core.store().webhooks(),
                sender,
                personalData -> new CloudEventFormat(origin::uri, personalData),
                core.ledger(),
                core.codec(),
                core.store().policyProgress(),
                core.store().duties(),
                new TinkSealer(core.store().keys()),
                ids,
                Patience.USUAL,
                clock));
    }

    @Bean
    WebhookDesk webhookDesk(WebhookModule webhooks) {
        return webhooks.desk();
    }

    @Bean(initMethod = "start")
    WebhookDispatch webhookDispatch(WebhookModule webhooks) {
        return webhooks.dispatch();
    }
}
