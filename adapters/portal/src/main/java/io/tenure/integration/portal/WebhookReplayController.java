package io.tenure.integration.portal;

import io.tenure.access.Caller;
import io.tenure.integration.webhooks.WebhookDesk;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.Fields;
import io.tenure.shared.portal.FormErrors;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.NotFound;
import io.tenure.shared.portal.Page;
import io.tenure.shared.portal.Screen;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Has a webhook told once more of everything since a moment. */
@Page
@RequestMapping("/admin/webhooks/{id}/replay")
class WebhookReplayController {

    private final WebhookDesk desk;

    WebhookReplayController(WebhookDesk desk) {
        this.desk = desk;
    }

    /** Since when, in the administrator's zone. */
    record ReplayForm(@Nullable String since) {}

    @GetMapping
    String form(@PathVariable String id, Caller caller, Format format, Exchange exchange, Model model) {
        require(id, caller);
        return screen(id, new ReplayForm(format.field(format.now().minus(Duration.ofHours(1)))), exchange, model)
                .show(FormErrors.none());
    }

    @PostMapping
    String replay(
            @PathVariable String id, ReplayForm form, Caller caller, Format format, Exchange exchange, Model model) {
        require(id, caller);
        var errors = FormErrors.none();
        var fields = new Fields(errors, format.zone());
        fields.required("since", form.since());
        var since = fields.moment("since", form.since());
        if (errors.any() || since == null) {
            return screen(id, form, exchange, model).show(errors);
        }
        desk.replay(id, since, caller);
        return exchange.done(WebhooksController.path(id), "flash.webhook-replay");
    }

    private void require(String id, Caller caller) {
        try {
            desk.find(id, caller);
        } catch (Refusal unknown) {
            throw new NotFound("Webhook");
        }
    }

    private static Screen screen(String id, ReplayForm form, Exchange exchange, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("cancel", WebhooksController.path(id));
        return new Screen(exchange, model, "integration/forms/replay", form);
    }
}
