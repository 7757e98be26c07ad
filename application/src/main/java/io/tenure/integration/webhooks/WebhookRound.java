package io.tenure.integration.webhooks;

import io.tenure.integration.Announcement;
import io.tenure.integration.Announcements;
import io.tenure.integration.contract.EventTypes;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.ledger.RecordedCommit;
import io.tenure.shared.policies.Pursuit;
import io.tenure.shared.policies.Pursuit.Reached;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Tells one webhook of what enters the ledger, in its order, each event once it has taken the one before. Used by one
 * thread.
 */
final class WebhookRound implements Pursuit.Step {

    private static final int AT_ONCE = 100;
    private static final int KEPT = 1_000;
    private static final Duration LISTEN = Duration.ofSeconds(1);

    private final String id;
    /** As it was when this round began; its types change with its generation only. */
    private final Webhook begun;

    private final Webhooks webhooks;
    private final Courier courier;
    private final Ledger ledger;
    private final Announcements announcements;
    private final Patience patience;
    private final InstantSource clock;
    private int failures;
    private int sinceForgetting = KEPT;
    private Duration pause = Duration.ZERO;

    WebhookRound(
            Webhook webhook,
            Webhooks webhooks,
            Courier courier,
            Ledger ledger,
            Announcements announcements,
            Patience patience,
            InstantSource clock) {
        this.id = webhook.id();
        this.begun = webhook;
        this.webhooks = webhooks;
        this.courier = courier;
        this.ledger = ledger;
        this.announcements = announcements;
        this.patience = patience;
        this.clock = clock;
    }

    @Override
    public Reached after(long position) throws InterruptedException {
        if (pause.isPositive()) {
            Duration some = pause.compareTo(LISTEN) < 0 ? pause : LISTEN;
            TimeUnit.NANOSECONDS.sleep(some.toNanos());
            pause = pause.minus(some);
            return new Reached(position, false);
        }
        if (!ledger.awaitBeyond(position, LISTEN)) {
            return new Reached(position, false);
        }
        return tell(position);
    }

    /** Stops before the first commit of which an event was not taken: those of its events that were come again. */
    private Reached tell(long position) throws InterruptedException {
        long reached = position;
        boolean told = false;
        List<RecordedCommit> next = ledger.readAll(position, AT_ONCE);
        // What is passed over as nothing that it asked for must be from before a change of what it asks for.
        if (asBegun().isEmpty()) {
            return new Reached(position, false);
        }
        for (RecordedCommit commit : next) {
            for (Announcement announcement : announcements.of(commit)) {
                if (wants(announcement)) {
                    Optional<Webhook> webhook = asBegun();
                    if (webhook.isEmpty() || !took(webhook.get(), announcement)) {
                        return new Reached(reached, told);
                    }
                    told = true;
                }
            }
            reached = commit.lastPosition();
        }
        return new Reached(reached, told);
    }

    /** Empty once another round, or none, is to tell it. */
    private Optional<Webhook> asBegun() {
        Optional<Webhook> webhook =
                webhooks.find(id).filter(found -> found.enabled() && found.generation() == begun.generation());
        if (webhook.isEmpty()) {
            pause = LISTEN;
        }
        return webhook;
    }

    private boolean wants(Announcement announcement) {
        return begun.types().isEmpty() || begun.types().contains(EventTypes.of(announcement.event()));
    }

    private boolean took(Webhook webhook, Announcement announcement) throws InterruptedException {
        Instant since = failingSince(webhook);
        Delivery delivery = courier.bring(webhook, announcement, failures + 1);
        if (++sinceForgetting > KEPT / 10) {
            webhooks.forgetDeliveries(id, KEPT);
            sinceForgetting = 0;
        }
        if (delivery.taken()) {
            failures = 0;
            if (webhook.failingSince() != null) {
                webhooks.replace(webhook.taking(), webhook.version());
            }
            return true;
        }
        failed(webhook, since, delivery.status(), String.valueOf(delivery.failure()));
        return false;
    }

    /**
     * Since when it takes nothing, as far as somebody has tried: a server that was down for days says nothing of it.
     */
    private @Nullable Instant failingSince(Webhook webhook) {
        Instant since = webhook.failingSince();
        return since == null || lastTried(since).isBefore(clock.instant().minus(patience.lately())) ? null : since;
    }

    /** Whichever node did. */
    private Instant lastTried(Instant otherwise) {
        return webhooks.deliveries(id, null, 1).stream()
                .findFirst()
                .map(Delivery::at)
                .orElse(otherwise);
    }

    private void failed(Webhook webhook, @Nullable Instant before, @Nullable Integer status, String why) {
        failures++;
        pause = patience.pauseAfter(failures);
        Instant now = clock.instant();
        Instant since = before == null ? now : before;
        boolean gone = Objects.equals(status, Courier.GONE);
        boolean tooLong = !now.isBefore(since.plus(patience.untilDisabled()));
        Webhook failing = webhook.failing(since, why);
        webhooks.replace(gone || tooLong ? failing.disabled(why) : failing, webhook.version());
    }
}
