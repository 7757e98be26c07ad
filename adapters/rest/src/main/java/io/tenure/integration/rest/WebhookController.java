package io.tenure.integration.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.integration.webhooks.Delivery;
import io.tenure.integration.webhooks.NewWebhook;
import io.tenure.integration.webhooks.WebhookDesk;
import io.tenure.integration.webhooks.WebhookDraft;
import io.tenure.integration.webhooks.WebhookView;
import io.tenure.shared.rest.Headers;
import io.tenure.shared.rest.PageBody;
import io.tenure.shared.rest.Paging;
import io.tenure.shared.rest.ShownOnce;
import io.tenure.shared.rest.UpTo;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who is told of events over HTTP. */
@RestController
@RequestMapping("/api/v1/webhooks")
@Tag(name = "Webhooks")
class WebhookController {

    private static final int MOST = 200;

    private final WebhookDesk desk;

    WebhookController(WebhookDesk desk) {
        this.desk = desk;
    }

    /** Whom to tell; of all events without types, and without personal data unless it says so. */
    @Schema(name = "NewWebhook")
    record WebhookBody(
            @NotBlank String name,
            @NotBlank String url,
            @Nullable Set<String> types,
            @Nullable Boolean personalData) {

        WebhookDraft draft() {
            return new WebhookDraft(name, url, types == null ? Set.of() : types, Boolean.TRUE.equals(personalData));
        }
    }

    /** The secret is shown this once. */
    @Schema(name = "CreatedWebhook")
    record CreatedBody(WebhookView webhook, String secret) {

        static CreatedBody of(NewWebhook made) {
            return new CreatedBody(made.view(), made.secret());
        }
    }

    /** Whether events are sent, or wait. */
    @Schema(name = "WebhookState")
    record StateBody(@NotNull Boolean enabled) {}

    /** Since when everything recorded is to be told again. */
    @Schema(name = "WebhookReplay")
    record ReplayBody(@NotNull Instant since) {}

    /** The event, by its position in the ledger, that is to be sent again. */
    @Schema(name = "WebhookDelivery")
    record DeliveryBody(@NotNull @Positive Long position) {}

    @GetMapping
    @Operation(summary = "List webhooks, the oldest first")
    List<WebhookView> webhooks(Caller caller) {
        return desk.all(caller);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @ShownOnce
    @Operation(summary = "Have somebody told of what happens from now on")
    CreatedBody create(
            @RequestHeader(name = Headers.IDEMPOTENCY_KEY, required = false) @Nullable String idempotencyKey,
            @Valid @RequestBody WebhookBody body,
            Caller caller) {
        return CreatedBody.of(desk.create(body.draft(), idempotencyKey, caller));
    }

    @GetMapping("/{id}")
    @Operation(summary = "Show one webhook")
    WebhookView webhook(@PathVariable String id, Caller caller) {
        return desk.find(id, caller);
    }

    @PutMapping("/{id}")
    @Operation(summary = "Change name, address, types or what it may have")
    WebhookView change(@PathVariable String id, @Valid @RequestBody WebhookBody body, Caller caller) {
        return desk.change(id, body.draft(), caller);
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Delete a webhook and what became of its deliveries")
    void delete(@PathVariable String id, Caller caller) {
        desk.delete(id, caller);
    }

    @PutMapping("/{id}/state")
    @Operation(summary = "Have events wait, or let them go from where they stopped")
    WebhookView enable(@PathVariable String id, @Valid @RequestBody StateBody body, Caller caller) {
        return desk.enable(id, body.enabled(), caller);
    }

    @PostMapping("/{id}/secrets")
    @ResponseStatus(HttpStatus.CREATED)
    @ShownOnce
    @Operation(summary = "Give a webhook another secret, at once")
    CreatedBody renewSecret(@PathVariable String id, Caller caller) {
        return CreatedBody.of(desk.renewSecret(id, caller));
    }

    @PostMapping("/{id}/replays")
    @Operation(summary = "Tell a webhook once more of everything since a moment")
    WebhookView replay(@PathVariable String id, @Valid @RequestBody ReplayBody body, Caller caller) {
        return desk.replay(id, body.since(), caller);
    }

    @GetMapping("/{id}/deliveries")
    @Operation(summary = "Read what became of deliveries, the newest first; a thousand are kept")
    PageBody<Delivery> deliveries(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String after,
            @UpTo(MOST) @RequestParam(defaultValue = "50") int limit,
            Caller caller) {
        int size = Paging.limit(limit, MOST);
        return PageBody.of(
                Paging.page(after, null, () -> desk.deliveries(id, after, size, caller)), Function.identity());
    }

    @PostMapping("/{id}/deliveries")
    @Operation(summary = "Send one event again, at once, and say what came of it")
    Delivery redeliver(@PathVariable String id, @Valid @RequestBody DeliveryBody body, Caller caller)
            throws InterruptedException {
        return desk.redeliver(id, body.position(), caller);
    }
}
