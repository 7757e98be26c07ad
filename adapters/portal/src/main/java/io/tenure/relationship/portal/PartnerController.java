package io.tenure.relationship.portal;

import io.tenure.relationship.application.port.in.ChangeCustomerUseCase;
import io.tenure.relationship.commands.AssignChannelPartner;
import io.tenure.shared.portal.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Says through which channel partner a customer is served. */
@Page
@RequestMapping("/customers/{id}/partner")
class PartnerController {
    private static final String TEMPLATE = "relationship/forms/partner";

    private final Desk desk;
    private final ChangeCustomerUseCase changes;

    PartnerController(Desk desk, ChangeCustomerUseCase changes) {
        this.desk = desk;
        this.changes = changes;
    }

    @GetMapping
    String form(Errand errand) {
        return desk.show(errand, TEMPLATE, new PartnerForm(null));
    }

    @PostMapping
    String assign(Errand errand, PartnerForm form) {
        return desk.submit(errand, TEMPLATE, form, "flash.partner", (fields, local) -> {
            var partner = fields.text("partner", form.partner());
            var command = new AssignChannelPartner(errand.customer(), partner, local.now());
            return () -> Done.on(changes.change(command, null, errand.caller()));
        });
    }
}
