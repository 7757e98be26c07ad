package io.tenure.relationship.portal;

import io.tenure.relationship.application.port.in.ChangeCustomerUseCase;
import io.tenure.shared.portal.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Notes what a customer is thought to spend in a year with all suppliers. */
@Page
@RequestMapping("/customers/{id}/spending")
class SpendingController {
    private static final String TEMPLATE = "relationship/forms/spending";

    private final Desk desk;
    private final ChangeCustomerUseCase changes;

    SpendingController(Desk desk, ChangeCustomerUseCase changes) {
        this.desk = desk;
        this.changes = changes;
    }

    @GetMapping
    String form(Errand errand) {
        return desk.show(errand, TEMPLATE, SpendingForm.of(desk.find(errand.customer(), errand.caller())));
    }

    @PostMapping
    String estimate(Errand errand, SpendingForm form) {
        return desk.submit(errand, TEMPLATE, form, "flash.spending", (fields, local) -> {
            var command = form.command(errand.customer(), fields, local.zone(), local.now());
            return () -> Done.on(changes.change(command, null, errand.caller()));
        });
    }
}
