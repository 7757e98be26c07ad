package io.tenure.relationship.portal;

import io.tenure.access.Caller;
import io.tenure.relationship.application.port.in.LinkExternalIdUseCase;
import io.tenure.shared.domain.CustomerId;
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

/** Links the ids under which other systems know a customer. */
@Page
@RequestMapping("/customers/{id}/external-ids")
class ExternalIdController {
    private static final String TEMPLATE = "relationship/forms/external-id";

    private final Desk desk;
    private final LinkExternalIdUseCase links;

    ExternalIdController(Desk desk, LinkExternalIdUseCase links) {
        this.desk = desk;
        this.links = links;
    }

    @GetMapping("/new")
    String form(@PathVariable CustomerId id, Caller caller, Format format, Exchange exchange, Model model) {
        desk.open(id, caller, format, model);
        return new Screen(exchange, model, TEMPLATE, new ExternalIdForm(null, null)).show(FormErrors.none());
    }

    @PostMapping
    String link(
            @PathVariable CustomerId id,
            ExternalIdForm form,
            Caller caller,
            Format format,
            Exchange exchange,
            Model model) {
        var local = desk.open(id, caller, format, model);
        var errors = FormErrors.none();
        var fields = new Fields(errors, local.zone());
        var draft = form.draft(fields);
        return desk.submit(
                new Screen(exchange, model, TEMPLATE, form),
                errors,
                "flash.linked",
                () -> links.link(id, draft, caller));
    }
}
