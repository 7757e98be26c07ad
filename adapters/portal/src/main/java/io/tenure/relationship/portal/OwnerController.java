package io.tenure.relationship.portal;

import io.tenure.access.Caller;
import io.tenure.relationship.application.port.in.ChangeCustomerUseCase;
import io.tenure.relationship.commands.AssignOwner;
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

/** Hands a customer over to another account manager; the history stays. */
@Page
@RequestMapping("/customers/{id}/owner")
class OwnerController {
    private static final String TEMPLATE = "relationship/forms/owner";

    private final Desk desk;
    private final ChangeCustomerUseCase changes;

    OwnerController(Desk desk, ChangeCustomerUseCase changes) {
        this.desk = desk;
        this.changes = changes;
    }

    @GetMapping
    String form(@PathVariable CustomerId id, Caller caller, Format format, Exchange exchange, Model model) {
        desk.open(id, caller, format, model);
        return new Screen(exchange, model, TEMPLATE, new OwnerForm(null)).show(FormErrors.none());
    }

    @PostMapping
    String assign(
            @PathVariable CustomerId id, OwnerForm form, Caller caller, Format format, Exchange exchange, Model model) {
        var local = desk.open(id, caller, format, model);
        var errors = FormErrors.none();
        var fields = new Fields(errors, local.zone());
        var command = new AssignOwner(id, fields.text("owner", form.owner()), local.now());
        return desk.submit(
                new Screen(exchange, model, TEMPLATE, form),
                errors,
                "flash.owner",
                () -> changes.change(command, null, caller));
    }
}
