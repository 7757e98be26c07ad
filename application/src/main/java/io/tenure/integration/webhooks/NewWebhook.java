package io.tenure.integration.webhooks;

/** A webhook and its new secret, which is shown this once. */
public record NewWebhook(WebhookView view, String secret) {

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "NewWebhook[view=" + view + "]";
    }
}
