package io.tenure.relationship.portal;

import io.tenure.access.Caller;
import io.tenure.relationship.application.port.in.ChangeCustomerUseCase;
import io.tenure.relationship.commands.ChangeDetails;
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
    String form(@PathVariable CustomerId id, Caller caller, Format format, Exchange exchange, Model model) {
        desk.open(id, caller, format, model);
        return new Screen(exchange, model, TEMPLATE, ProfileForm.of(desk.find(id, caller))).show(FormErrors.none());
    }

    @PostMapping
    String change(
            @PathVariable CustomerId id,
            ProfileForm form,
            Caller caller,
            Format format,
            Exchange exchange,
            Model model) {
        var local = desk.open(id, caller, format, model);
        var errors = FormErrors.none();
        var fields = new Fields(errors, local.zone());
        var command = new ChangeDetails(id, form.profile(fields), local.now());
        return desk.submit(
                new Screen(exchange, model, TEMPLATE, form),
                errors,
                "flash.details",
                () -> changes.change(command, form.version(), caller));
    }
}
