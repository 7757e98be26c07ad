package io.tenure.relationship.portal;

import io.tenure.relationship.application.port.in.LinkExternalIdUseCase;
import io.tenure.shared.portal.Page;
import org.springframework.web.bind.annotation.GetMapping;
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
    String form(Errand errand) {
        return desk.show(errand, TEMPLATE, new ExternalIdForm(null, null));
    }

    @PostMapping
    String link(Errand errand, ExternalIdForm form) {
        return desk.submit(errand, TEMPLATE, form, "flash.linked", (fields, local) -> {
            var draft = form.draft(fields);
            return () -> Done.on(links.link(errand.customer(), draft, errand.caller()));
        });
    }
}
