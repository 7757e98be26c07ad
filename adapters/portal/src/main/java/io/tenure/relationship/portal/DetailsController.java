package io.tenure.relationship.portal;

import io.tenure.relationship.application.port.in.ChangeCustomerUseCase;
import io.tenure.relationship.commands.ChangeDetails;
import io.tenure.shared.portal.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Describes a customer anew. */
@Page
@RequestMapping("/customers/{id}/details")
class DetailsController {
    private static final String TEMPLATE = "relationship/forms/details";

    private final Desk desk;
    private final ChangeCustomerUseCase changes;

    DetailsController(Desk desk, ChangeCustomerUseCase changes) {
        this.desk = desk;
        this.changes = changes;
    }

    @GetMapping
    String form(Errand errand) {
        return desk.show(errand, TEMPLATE, ProfileForm.of(desk.find(errand.customer(), errand.caller())));
    }

    @PostMapping
    String change(Errand errand, ProfileForm form) {
        return desk.submit(errand, TEMPLATE, form, "flash.details", (fields, local) -> {
            var command = new ChangeDetails(errand.customer(), form.profile(fields), local.now());
            return () -> Done.on(changes.change(command, form.version(), errand.caller()));
        });
    }
}
