package io.tenure.integration.portal;

import io.tenure.access.Caller;
import io.tenure.integration.contract.EventTypes;
import io.tenure.integration.webhooks.WebhookDesk;
import io.tenure.integration.webhooks.WebhookView;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.FormErrors;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.NotFound;
import io.tenure.shared.portal.Page;
import io.tenure.shared.portal.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where an administrator has other systems told of events over HTTP, and sees what became of it. */
@Page
@RequestMapping("/admin/webhooks")
class WebhooksController {
    private static final String LIST = "/admin/webhooks";
    private static final String NEW = "integration/forms/new-webhook";
    private static final String EDIT = "integration/forms/webhook";
    private static final int PAGE = 50;

    private final WebhookDesk desk;

    WebhooksController(WebhookDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String webhooks(Caller caller, Format format, Model model) {
        model.addAttribute("webhooks", desk.all(caller));
        model.addAttribute("format", format);
        return "integration/webhooks";
    }

    @GetMapping("/new")
    String form(Caller caller, Exchange exchange, Model model) {
        desk.all(caller);
        return screen(NEW, LIST, new WebhookForm(null, null, null, null), exchange, model)
                .show(FormErrors.none());
    }

    @PostMapping
    String create(WebhookForm form, Caller caller, Exchange exchange, Model model) {
        var screen = screen(NEW, LIST, form, exchange, model);
        try {
            var created = desk.create(form.draft(), null, caller);
            return exchange.secret(
                    model,
                    "secret.webhook",
                    created.view().name(),
                    created.secret(),
                    path(created.view().id()));
        } catch (Refusal refusal) {
            return screen.show(FormErrors.refused(refusal.rejection()));
        }
    }

    @GetMapping("/{id}")
    String webhook(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String after,
            Caller caller,
            Format format,
            Exchange exchange,
            Model model) {
        var page = desk.deliveries(find(id, caller).id(), after, PAGE, caller);
        model.addAttribute("webhook", find(id, caller));
        model.addAttribute("deliveries", page.views());
        model.addAttribute("next", page.next());
        model.addAttribute("format", format);
        return exchange.partial() && after != null ? "integration/webhook :: rows" : "integration/webhook";
    }

    @GetMapping("/{id}/details")
    String edit(@PathVariable String id, Caller caller, Exchange exchange, Model model) {
        var webhook = find(id, caller);
        model.addAttribute("id", id);
        return screen(EDIT, path(id), WebhookForm.of(webhook), exchange, model).show(FormErrors.none());
    }

    @PostMapping("/{id}/details")
    String change(@PathVariable String id, WebhookForm form, Caller caller, Exchange exchange, Model model) {
        model.addAttribute("id", id);
        var screen = screen(EDIT, path(id), form, exchange, model);
        try {
            desk.change(id, form.draft(), caller);
            return exchange.done(path(id), "flash.webhook");
        } catch (Refusal refusal) {
            return screen.show(FormErrors.refused(refusal.rejection()));
        }
    }

    @PostMapping("/{id}/state")
    String enable(@PathVariable String id, @RequestParam boolean enabled, Caller caller, Exchange exchange) {
        desk.enable(find(id, caller).id(), enabled, caller);
        return exchange.done(path(id), enabled ? "flash.webhook-enabled" : "flash.webhook-disabled");
    }

    @PostMapping("/{id}/secret")
    String renewSecret(@PathVariable String id, Caller caller, Exchange exchange, Model model) {
        var renewed = desk.renewSecret(find(id, caller).id(), caller);
        return exchange.secret(model, "secret.webhook", renewed.view().name(), renewed.secret(), path(id));
    }

    @PostMapping("/{id}/deletion")
    String delete(@PathVariable String id, Caller caller, Exchange exchange) {
        desk.delete(find(id, caller).id(), caller);
        return exchange.done(LIST, "flash.webhook-deleted");
    }

    @PostMapping("/{id}/deliveries")
    String redeliver(@PathVariable String id, @RequestParam long position, Caller caller, Exchange exchange)
            throws InterruptedException {
        try {
            var delivery = desk.redeliver(find(id, caller).id(), position, caller);
            return exchange.done(path(id), delivery.taken() ? "flash.webhook-taken" : "flash.webhook-not-taken");
        } catch (Refusal refusal) {
            return exchange.refused(path(id), refusal.rejection());
        }
    }

    private WebhookView find(String id, Caller caller) {
        return desk.all(caller).stream()
                .filter(webhook -> webhook.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("Webhook"));
    }

    static String path(String id) {
        return LIST + "/" + id;
    }

    private static Screen screen(String template, String back, WebhookForm form, Exchange exchange, Model model) {
        model.addAttribute("cancel", back);
        model.addAttribute("types", EventTypes.all().values());
        return new Screen(exchange, model, template, form);
    }
}
