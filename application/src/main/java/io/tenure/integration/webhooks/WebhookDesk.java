package io.tenure.integration.webhooks;

import io.tenure.access.AccessDenied;
import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.integration.Announcement;
import io.tenure.integration.Announcements;
import io.tenure.integration.contract.EventTypes;
import io.tenure.shared.ledger.Ledger;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.policies.PolicyProgress;
import io.tenure.shared.policies.Pursuit;
import io.tenure.shared.requests.KeptAnswers;
import io.tenure.shared.sealing.Sealer;
import io.tenure.shared.sealing.SubjectErased;
import io.tenure.shared.views.Page;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Where administrators make, change and watch webhooks. Every call is for administrators alone. */
public final class WebhookDesk {

    /** So many webhooks an installation may have. */
    public static final int MOST = 50;

    private static final int LONGEST_NAME = 60;
    private static final int LARGEST_PAGE = 200;

    private final WebhookModule.Ports ports;
    private final Webhooks webhooks;
    private final Sealer sealer;
    private final Ledger ledger;
    private final CommitSearch commits;
    private final PolicyProgress progress;
    private final Courier courier;

    WebhookDesk(WebhookModule.Ports ports, Courier courier) {
        this.ports = ports;
        webhooks = ports.webhooks();
        sealer = ports.sealer();
        ledger = ports.ledger();
        commits = new CommitSearch(ledger);
        progress = ports.progress();
        this.courier = courier;
    }

    /** The oldest first. */
    public List<WebhookView> all(Caller caller) {
        require(caller);
        return webhooks.all().stream().map(Webhook::view).toList();
    }

    public WebhookView find(String id, Caller caller) {
        require(caller);
        return known(id).view();
    }

    /**
     * What became of the newest deliveries, of which a thousand are kept, the newest first.
     *
     * @param after the cursor of the page before
     */
    public Page<Delivery> deliveries(String id, @Nullable String after, int limit, Caller caller) {
        require(caller);
        int size = Math.clamp(limit, 1, LARGEST_PAGE);
        List<Delivery> found = webhooks.deliveries(known(id).id(), after, size);
        return new Page<>(found, found.size() < size ? null : found.getLast().id());
    }

    /**
     * Begins to tell somebody of what happens from now on. Asked for the same once more under the same key, as after an
     * answer that was lost, it is the same webhook, with another secret.
     *
     * @param key by which the caller knows this again for as long as answers are kept; null for none
     * @throws Refusal when the name, the address or a type is not right, or there are {@link #MOST} already
     */
    public NewWebhook create(WebhookDraft draft, @Nullable String key, Caller caller) {
        require(caller);
        check(draft);
        return key == null
                ? create(ports.ids().next(), draft, caller)
                : createOnce(idAfter("webhook/" + caller.name() + "/" + key), draft, caller);
    }

    /** An id that another webhook has or had leads to the next one, each time the same. */
    private NewWebhook createOnce(String id, WebhookDraft draft, Caller caller) {
        Optional<Webhook> there = webhooks.find(id);
        if (there.filter(webhook -> webhook.isAs(draft) && isNew(webhook)).isPresent()) {
            return renewSecret(id, caller);
        }
        if (there.isEmpty()) {
            try {
                return create(id, draft, caller);
            } catch (SubjectErased deleted) {
                return createOnce(idAfter(id), draft, caller);
            }
        }
        return createOnce(idAfter(id), draft, caller);
    }

    private static String idAfter(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private boolean isNew(Webhook webhook) {
        return webhook.createdAt().isAfter(ports.clock().instant().minus(KeptAnswers.RETENTION));
    }

    private NewWebhook create(String id, WebhookDraft draft, Caller caller) {
        if (webhooks.all().size() >= MOST) {
            throw Refusal.of("webhooks.too-many", "There are " + MOST + " webhooks already: delete one first");
        }
        String secret = WebhookSignature.newSecret();
        String sealed = sealer.seal(Courier.subject(id), secret);
        progress.replace(WebhookDispatch.progressOf(id), Optional.empty(), Pursuit.at(ledger.head()));
        Webhook made =
                Webhook.made(id, draft, sealed, ports.clock().instant().truncatedTo(ChronoUnit.MILLIS), caller.name());
        webhooks.add(made);
        return new NewWebhook(made.view(), secret);
    }

    public WebhookView change(String id, WebhookDraft draft, Caller caller) {
        require(caller);
        check(draft);
        return changed(id, webhook -> webhook.changed(draft)).view();
    }

    /** Has events wait, or lets them go again from where it stopped. */
    public WebhookView enable(String id, boolean enabled, Caller caller) {
        require(caller);
        return changed(id, webhook -> enabled ? webhook.letAgain() : webhook.disabled("disabled by " + caller.name()))
                .view();
    }

    /** Gives a webhook another secret; the one before signs nothing from now on. */
    public NewWebhook renewSecret(String id, Caller caller) {
        require(caller);
        String secret = WebhookSignature.newSecret();
        String sealed = sealer.seal(Courier.subject(known(id).id()), secret);
        return new NewWebhook(changed(id, webhook -> webhook.withSecret(sealed)).view(), secret);
    }

    public void delete(String id, Caller caller) {
        require(caller);
        webhooks.remove(known(id).id());
        sealer.destroy(Courier.subject(id));
        progress.forget(WebhookDispatch.progressOf(id));
    }

    /** Tells a webhook once more of everything that was recorded since a moment, and lets it when it was disabled. */
    public WebhookView replay(String id, Instant since, Caller caller) {
        require(caller);
        byte[] from = Pursuit.at(commits.positionBefore(since));
        String name = WebhookDispatch.progressOf(known(id).id());
        while (!progress.replace(name, progress.find(name), from)) {
            // Whoever tells it has noted progress in between: the next attempt takes it back.
            Thread.onSpinWait();
        }
        return changed(id, Webhook::letAgain).view();
    }

    /**
     * Sends one event again, at once and out of its turn; what came of it is returned and noted.
     *
     * @throws Refusal when no event that others are told of has this position
     */
    public Delivery redeliver(String id, long position, Caller caller) throws InterruptedException {
        require(caller);
        Webhook webhook = known(id);
        Announcement announcement = new Announcements(ports.codec())
                .of(commits.holding(position).orElseThrow(() -> nothingAt(position))).stream()
                        .filter(each -> each.position() == position)
                        .findFirst()
                        .orElseThrow(() -> nothingAt(position));
        return courier.bring(webhook, announcement, 1);
    }

    private static void require(Caller caller) {
        if (!caller.hasAny(Role.ADMIN)) {
            throw new AccessDenied("Webhooks are for administrators; '" + caller.name() + "' is none");
        }
    }

    private Webhook known(String id) {
        return webhooks.find(id).orElseThrow(() -> Refusal.of("webhooks.unknown", "There is no webhook '" + id + "'"));
    }

    private Webhook changed(String id, UnaryOperator<Webhook> change) {
        while (true) {
            Webhook before = known(id);
            Webhook after = change.apply(before);
            if (webhooks.replace(after, before.version())) {
                return after;
            }
        }
    }

    private void check(WebhookDraft draft) {
        if (draft.name().isBlank() || draft.name().length() > LONGEST_NAME) {
            throw Refusal.of("webhooks.bad-name", "The name of a webhook has 1 to " + LONGEST_NAME + " letters");
        }
        ports.sender().problemOf(draft.url()).ifPresent(problem -> {
            throw Refusal.of("webhooks.bad-url", problem);
        });
        Set<String> unknown = new HashSet<>(draft.types());
        unknown.removeAll(EventTypes.all().values());
        if (!unknown.isEmpty()) {
            throw Refusal.of(
                    "webhooks.unknown-type",
                    "No event is called " + String.join(", ", new TreeSet<>(unknown)) + ": take the names from "
                            + String.join(", ", EventTypes.all().values()));
        }
    }

    private static Refusal nothingAt(long position) {
        return Refusal.of("webhooks.no-event", "No event at position " + position + " is told to others");
    }
}
