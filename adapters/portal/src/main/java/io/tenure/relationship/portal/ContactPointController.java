package io.tenure.relationship.portal;

import io.tenure.access.Caller;
import io.tenure.relationship.application.port.in.AddContactPointUseCase;
import io.tenure.relationship.application.port.in.RemoveContactPointUseCase;
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

/** Notes where a customer can be reached, and where no longer. */
@Page
@RequestMapping("/customers/{id}/contact-points")
class ContactPointController {
    private static final String TEMPLATE = "relationship/forms/contact-point";

    private final Desk desk;
    private final AddContactPointUseCase additions;
    private final RemoveContactPointUseCase removals;

    ContactPointController(Desk desk, AddContactPointUseCase additions, RemoveContactPointUseCase removals) {
        this.desk = desk;
        this.additions = additions;
        this.removals = removals;
    }

    @GetMapping("/new")
    String form(@PathVariable CustomerId id, Caller caller, Format format, Exchange exchange, Model model) {
        desk.open(id, caller, format, model);
        return new Screen(exchange, model, TEMPLATE, new ContactPointForm(null, null)).show(FormErrors.none());
    }

    @PostMapping
    String add(
            @PathVariable CustomerId id,
            ContactPointForm form,
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
                "flash.contact",
                () -> additions.add(id, draft, caller));
    }

    @PostMapping("/removed")
    String remove(@PathVariable CustomerId id, ContactPointForm form, Caller caller, Format format, Exchange exchange) {
        var draft = form.draft(new Fields(FormErrors.none(), format.zone()));
        return desk.press(exchange, id, "flash.contact-removed", () -> removals.remove(id, draft, caller));
    }
}
