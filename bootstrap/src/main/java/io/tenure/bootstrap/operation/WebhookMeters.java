package io.tenure.bootstrap.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.tenure.integration.webhooks.Webhook;
import io.tenure.integration.webhooks.WebhookView.State;
import io.tenure.integration.webhooks.Webhooks;
import java.util.List;
import java.util.Locale;

/** How many webhooks take what they are told, and how many do not. */
record WebhookMeters(Webhooks webhooks, Questions questions) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry meters) {
        Questions.Answer<List<Webhook>> all = questions.of(webhooks::all);
        for (State state : State.values()) {
            Gauge.builder("tenure.webhooks", () -> count(all.get(), state))
                    .description("Webhooks")
                    .tag("state", state.name().toLowerCase(Locale.ROOT))
                    .register(meters);
        }
    }

    private static long count(List<Webhook> all, State state) {
        return all.stream().filter(webhook -> webhook.view().state() == state).count();
    }
}
