package io.tenure.relationship.portal;

import io.tenure.access.Caller;
import io.tenure.relationship.application.port.in.ChangeCustomerUseCase;
import io.tenure.relationship.commands.EndStakeholder;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.ids.Ids;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.Fields;
import io.tenure.shared.portal.FormErrors;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.Page;
import io.tenure.shared.portal.Screen;
import java.time.LocalDate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Keeps the map of people and firms around an account. */
@Page
@RequestMapping("/customers/{id}/stakeholders")
class StakeholderController {
    private static final String TEMPLATE = "relationship/forms/stakeholder";

    private final Desk desk;
    private final ChangeCustomerUseCase changes;
    private final Ids ids;

    StakeholderController(Desk desk, ChangeCustomerUseCase changes, Ids ids) {
        this.desk = desk;
        this.changes = changes;
        this.ids = ids;
    }

    @GetMapping("/new")
    String form(@PathVariable CustomerId id, Caller caller, Format format, Exchange exchange, Model model) {
        desk.open(id, caller, format, model);
        return new Screen(exchange, model, TEMPLATE, new StakeholderForm(ids.next(), null, null, null, null))
                .show(FormErrors.none());
    }

    @PostMapping
    String add(
            @PathVariable CustomerId id,
            StakeholderForm form,
            Caller caller,
            Format format,
            Exchange exchange,
            Model model) {
        var local = desk.open(id, caller, format, model);
        var errors = FormErrors.none();
        var fields = new Fields(errors, local.zone());
        var command = form.command(id, fields, local.now());
        return desk.submit(
                new Screen(exchange, model, TEMPLATE, form),
                errors,
                "flash.stakeholder",
                () -> changes.change(command, null, caller));
    }

    @PostMapping("/{stakeholder}/left")
    String left(
            @PathVariable CustomerId id,
            @PathVariable String stakeholder,
            Caller caller,
            Format format,
            Exchange exchange) {
        var command =
                new EndStakeholder(id, stakeholder, LocalDate.ofInstant(format.now(), format.zone()), format.now());
        return desk.press(exchange, id, "flash.stakeholder-left", () -> changes.change(command, null, caller));
    }
}
