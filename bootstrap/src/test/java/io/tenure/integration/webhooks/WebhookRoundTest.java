package io.tenure.integration.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import io.tenure.bootstrap.Core;
import io.tenure.bootstrap.Installation;
import io.tenure.integration.Announcements;
import io.tenure.integration.Origin;
import io.tenure.integration.jackson.CloudEventFormat;
import io.tenure.integration.webhook.HttpWebhookSender;
import io.tenure.shared.ids.TimeOrderedIds;
import io.tenure.shared.tink.TinkSealer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookRoundTest {

    private static final WebhookDraft RECORDED =
            new WebhookDraft("shop", "https://shop.example/", Set.of("io.tenure.interaction.recorded.v1"), false);

    @TempDir
    private Path directory;

    @Test
    void passesOverNothingMoreOnceItIsAskedForOther() throws Exception {
        try (Installation tenure = Installation.open(directory);
                HttpWebhookSender sender = new HttpWebhookSender(Duration.ofSeconds(1))) {
            Core core = tenure.core();
            Webhooks webhooks = core.store().webhooks();
            Webhook webhook = Webhook.made("w1", RECORDED, "sealed", tenure.now(), "root");
            webhooks.add(webhook);
            WebhookRound round = round(tenure, webhook, sender);
            tenure.register("anna");
            long passed = round.after(0).position();
            assertThat(passed).isPositive();

            webhooks.replace(
                    webhook.changed(new WebhookDraft("shop", "https://shop.example/", Set.of(), false)),
                    webhook.version());
            tenure.register("bob");

            assertThat(round.after(passed).position()).isEqualTo(passed);
        }
    }

    @Test
    void leavesNothingOfAWebhookThatIsDeletedWhileItIsTold() throws Exception {
        try (Installation tenure = Installation.open(directory)) {
            Webhooks webhooks = tenure.core().store().webhooks();
            String sealed = new TinkSealer(tenure.core().store().keys())
                    .seal(Courier.subject("w1"), WebhookSignature.newSecret());
            WebhookDraft all = new WebhookDraft("shop", "https://shop.example/", Set.of(), false);
            Webhook webhook = Webhook.made("w1", all, sealed, tenure.now(), "root");
            webhooks.add(webhook);
            tenure.register("anna");

            round(tenure, webhook, deleting(webhooks)).after(0);

            assertThat(webhooks.find("w1")).isEmpty();
            assertThat(webhooks.deliveries("w1", null, 10)).isEmpty();
        }
    }

    /** What somebody deletes just then. */
    private static WebhookSender deleting(Webhooks webhooks) {
        return new WebhookSender() {
            @Override
            public Optional<String> problemOf(String url) {
                return Optional.empty();
            }

            @Override
            public Answer post(String url, Map<String, String> headers, byte[] body) {
                webhooks.remove("w1");
                return new Answer(200, null, 1);
            }
        };
    }

    private static WebhookRound round(Installation tenure, Webhook webhook, WebhookSender sender) {
        Core core = tenure.core();
        Webhooks webhooks = core.store().webhooks();
        Origin origin = new Origin(core.ledger());
        Courier courier = new Courier(
                webhooks,
                sender,
                personalData -> new CloudEventFormat(origin::uri, personalData),
                new TinkSealer(core.store().keys()),
                new TimeOrderedIds(Clock.systemUTC()),
                tenure::now);
        return new WebhookRound(
                webhook,
                webhooks,
                courier,
                core.ledger(),
                new Announcements(core.codec()),
                Patience.USUAL,
                tenure::now);
    }
}
