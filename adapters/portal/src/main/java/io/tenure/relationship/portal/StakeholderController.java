package io.tenure.relationship.portal;

import io.tenure.relationship.application.port.in.ChangeCustomerUseCase;
import io.tenure.relationship.commands.EndStakeholder;
import io.tenure.shared.ids.Ids;
import io.tenure.shared.portal.Page;
import java.time.LocalDate;
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
    String form(Errand errand) {
        return desk.show(errand, TEMPLATE, new StakeholderForm(ids.next(), null, null, null, null));
    }

    @PostMapping
    String add(Errand errand, StakeholderForm form) {
        return desk.submit(errand, TEMPLATE, form, "flash.stakeholder", (fields, local) -> {
            var command = form.command(errand.customer(), fields, local.now());
            return () -> Done.on(changes.change(command, null, errand.caller()));
        });
    }

    @PostMapping("/{stakeholder}/left")
    String left(Errand errand, @PathVariable String stakeholder) {
        var format = errand.format();
        var today = LocalDate.ofInstant(format.now(), format.zone());
        var command = new EndStakeholder(errand.customer(), stakeholder, today, format.now());
        return desk.press(errand, "flash.stakeholder-left", () -> changes.change(command, null, errand.caller()));
    }
}
