package io.tenure.integration.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every sentence of the port {@link Webhooks}: subclass it and say what keeps them. */
public abstract class WebhooksContract {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final WebhookDraft DRAFT =
            new WebhookDraft("shop", "https://shop.example/events", Set.of("a.v1", "b.v1"), true);

    private Webhooks webhooks;

    /** Opens what this test keeps: nothing at first, the same again after it was closed. */
    protected abstract Webhooks open();

    protected abstract void close();

    @BeforeEach
    void openWebhooks() {
        webhooks = open();
    }

    @AfterEach
    void closeWebhooks() {
        close();
    }

    @Test
    void keepsWebhooksAsTheyAre() {
        Webhook second =
                Webhook.made("w2", new WebhookDraft("all", "https://x.example/", Set.of(), false), "s", NOON, "li");
        Webhook first = Webhook.made("w1", DRAFT, "sealed", NOON, "li").failing(NOON.plusMillis(1), "answered 500");
        webhooks.add(second);
        webhooks.add(first);
        close();
        webhooks = open();

        assertThat(webhooks.all()).containsExactly(first, second);
        assertThat(webhooks.find("w1")).contains(first);
        assertThat(webhooks.find("w3")).isEmpty();
    }

    @Test
    void replacesOnlyWhatHasNotChanged() {
        Webhook before = Webhook.made("w1", DRAFT, "sealed", NOON, "li");
        webhooks.add(before);
        Webhook after = before.disabled("gone");

        assertThat(webhooks.replace(after, before.version())).isTrue();
        assertThat(webhooks.replace(before.taking(), before.version())).isFalse();
        assertThat(webhooks.find("w1")).contains(after);
    }

    @Test
    void remembersTheNewestDeliveries() {
        IntStream.range(10, 20).forEach(n -> webhooks.log(delivery("w1", "d" + n, n % 2 == 0 ? 200 : null)));
        webhooks.log(delivery("w2", "d15", 410));

        assertThat(webhooks.deliveries("w1", null, 2)).extracting(Delivery::id).containsExactly("d19", "d18");
        assertThat(webhooks.deliveries("w1", "d18", 2))
                .containsExactly(delivery("w1", "d17", null), delivery("w1", "d16", 200));
        webhooks.forgetDeliveries("w1", 3);
        webhooks.forgetDeliveries("w1", 3);
        assertThat(webhooks.deliveries("w1", null, 100))
                .extracting(Delivery::id)
                .containsExactly("d19", "d18", "d17");
        assertThat(webhooks.deliveries("w2", null, 100)).hasSize(1);
    }

    @Test
    void removesAWebhookWithItsDeliveries() {
        webhooks.add(Webhook.made("w1", DRAFT, "sealed", NOON, "li"));
        webhooks.log(delivery("w1", "d1", 200));
        webhooks.log(delivery("w2", "d1", 200));

        webhooks.remove("w1");

        assertThat(webhooks.all()).isEmpty();
        assertThat(webhooks.deliveries("w1", null, 10)).isEmpty();
        assertThat(webhooks.deliveries("w2", null, 10)).hasSize(1);
    }

    private static Delivery delivery(String webhook, String id, @Nullable Integer status) {
        return new Delivery(id, webhook, NOON, 7, "a.v1", 2, status, status == null ? "cannot be reached" : null, 12);
    }
}
