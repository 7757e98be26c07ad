package io.tenure.integration.webhooks;

import io.tenure.integration.Announcements;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.nodes.Duties;
import io.tenure.shared.policies.PolicyProgress;
import io.tenure.shared.policies.Pursuit;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Has every webhook told that is enabled, and looks each second whether there are others. */
public final class WebhookDispatch implements AutoCloseable {

    private static final Duration LOOK = Duration.ofSeconds(1);
    private static final Duration FAREWELL = Duration.ofSeconds(10);

    private final Webhooks webhooks;
    private final Courier courier;
    private final Ledger ledger;
    private final Announcements announcements;
    private final PolicyProgress progress;
    private final Duties duties;
    private final Patience patience;
    private final InstantSource clock;
    private final Map<Turn, Pursuit> running = new HashMap<>();
    private final Thread thread = Thread.ofVirtual().name("webhooks").unstarted(this::run);

    private record Turn(String webhook, int generation) {}

    WebhookDispatch(WebhookModule.Ports ports, Courier courier) {
        webhooks = ports.webhooks();
        this.courier = courier;
        ledger = ports.ledger();
        announcements = new Announcements(ports.codec());
        progress = ports.progress();
        duties = ports.duties();
        patience = ports.patience();
        clock = ports.clock();
    }

    /** The name under which is kept how far a webhook was told. */
    static String progressOf(String webhook) {
        return "webhook:" + webhook;
    }

    public void start() {
        thread.start();
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join(FAREWELL.toMillis());
        } catch (InterruptedException cut) {
            Thread.currentThread().interrupt();
        }
        if (!thread.isAlive()) {
            running.values().forEach(Pursuit::stop);
            running.values().forEach(Pursuit::close);
            running.clear();
        }
    }

    private void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                look();
                TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
            }
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void look() {
        try {
            Map<Turn, Webhook> wanted = new HashMap<>();
            webhooks.all().stream()
                    .filter(Webhook::enabled)
                    .forEach(webhook -> wanted.put(new Turn(webhook.id(), webhook.generation()), webhook));
            running.forEach((turn, pursuit) -> {
                if (!wanted.containsKey(turn)) {
                    pursuit.close();
                }
            });
            running.keySet().retainAll(wanted.keySet());
            wanted.forEach((turn, webhook) -> running.computeIfAbsent(turn, _ -> begun(webhook)));
        } catch (RuntimeException unreachable) {
            // The store is away, as whoever is told notes; the next look finds the rest.
            return;
        }
    }

    private Pursuit begun(Webhook webhook) {
        Pursuit pursuit = new Pursuit(
                progressOf(webhook.id()),
                new WebhookRound(webhook, webhooks, courier, ledger, announcements, patience, clock),
                progress,
                duties,
                LOOK);
        pursuit.start();
        return pursuit;
    }
}
