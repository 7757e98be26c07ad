package io.tenure.relationship.portal;

import io.tenure.relationship.application.port.in.ChangeCustomerUseCase;
import io.tenure.shared.portal.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Notes what a customer has declared about being contacted. */
@Page
@RequestMapping("/customers/{id}/consents")
class ConsentController {
    private static final String TEMPLATE = "relationship/forms/consent";

    private final Desk desk;
    private final ChangeCustomerUseCase changes;

    ConsentController(Desk desk, ChangeCustomerUseCase changes) {
        this.desk = desk;
        this.changes = changes;
    }

    @GetMapping("/new")
    String form(Errand errand) {
        return desk.show(errand, TEMPLATE, new ConsentForm("true", null, null, null, null));
    }

    @PostMapping
    String record(Errand errand, ConsentForm form) {
        return desk.submit(errand, TEMPLATE, form, "flash.consent", (fields, local) -> {
            var command = form.command(errand.customer(), fields, local.now());
            return () -> Done.on(changes.change(command, null, errand.caller()));
        });
    }
}
