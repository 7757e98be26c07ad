package io.tenure.integration.portal;

import io.tenure.integration.webhooks.WebhookDraft;
import io.tenure.integration.webhooks.WebhookView;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A webhook as an administrator describes one; without types it is told of all events. */
record WebhookForm(
        @Nullable String name,
        @Nullable String url,
        @Nullable List<String> types,
        @Nullable String personalData) {

    static WebhookForm of(WebhookView webhook) {
        return new WebhookForm(
                webhook.name(),
                webhook.url(),
                webhook.types().stream().sorted().toList(),
                String.valueOf(webhook.personalData()));
    }

    public boolean has(String type) {
        return types != null && types.contains(type);
    }

    WebhookDraft draft() {
        return new WebhookDraft(
                stripped(name),
                stripped(url),
                types == null ? Set.of() : Set.copyOf(types),
                "true".equals(personalData));
    }

    private static String stripped(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
