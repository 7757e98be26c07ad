package io.tenure.access.portal;

import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.access.application.port.in.AccessRefusal;
import io.tenure.access.application.port.in.CreateApiKeyUseCase;
import io.tenure.access.application.port.in.RevokeApiKeyUseCase;
import io.tenure.access.queries.AccessQueries;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.Fields;
import io.tenure.shared.portal.FormErrors;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.Page;
import io.tenure.shared.portal.Screen;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where an administrator lets programs in and shuts them out. */
@Page
@RequestMapping("/admin/api-keys")
class ApiKeysController {
    private static final String LIST = "/admin/api-keys";
    private static final String NEW = "access/forms/new-key";

    private final AccessQueries queries;
    private final CreateApiKeyUseCase creations;
    private final RevokeApiKeyUseCase revocations;

    ApiKeysController(AccessQueries queries, CreateApiKeyUseCase creations, RevokeApiKeyUseCase revocations) {
        this.queries = queries;
        this.creations = creations;
        this.revocations = revocations;
    }

    @GetMapping
    String keys(Caller caller, Format format, Model model) {
        model.addAttribute("keys", queries.apiKeys(caller));
        model.addAttribute("format", format);
        return "access/api-keys";
    }

    @GetMapping("/new")
    String form(Caller caller, Exchange exchange, Model model) {
        queries.apiKeys(caller);
        return screen(new ApiKeyForm(null, Role.INTEGRATION.name(), null), exchange, model)
                .show(FormErrors.none());
    }

    @PostMapping
    String create(ApiKeyForm form, Caller caller, Format format, Exchange exchange, Model model) {
        var screen = screen(form, exchange, model);
        var errors = FormErrors.none();
        var fields = new Fields(errors, format.zone());
        var name = fields.required("name", form.name());
        var role = fields.choice("role", Role.class, form.role(), Role.INTEGRATION);
        var expires = form.expiresAt(fields, format.zone());
        if (errors.any()) {
            return screen.show(errors);
        }
        try {
            var created = creations.create(name, role, expires, caller);
            return exchange.secret(model, "secret.key", created.view().name(), created.key(), LIST);
        } catch (AccessRefusal refusal) {
            return screen.show(FormErrors.refused(refusal.rejection()));
        }
    }

    @PostMapping("/{id}/revoked")
    String revoke(@PathVariable String id, Caller caller, Exchange exchange) {
        try {
            revocations.revoke(id, caller);
            return exchange.done(LIST, "flash.key-revoked");
        } catch (AccessRefusal refusal) {
            return exchange.refused(LIST, refusal.rejection());
        }
    }

    private static Screen screen(ApiKeyForm form, Exchange exchange, Model model) {
        model.addAttribute("cancel", LIST);
        model.addAttribute("roles", Role.values());
        return new Screen(exchange, model, NEW, form);
    }
}
