package io.tenure.lifecycle.portal;

import io.tenure.access.AccessDenied;
import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.lifecycle.application.port.in.ChangeCareUseCase;
import io.tenure.lifecycle.commands.CareCommand;
import io.tenure.lifecycle.events.RelationshipLevel;
import io.tenure.lifecycle.events.ServiceStepKind;
import io.tenure.lifecycle.queries.CareQueries;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.relationship.queries.CustomerView;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.ids.Ids;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.Fields;
import io.tenure.shared.portal.FormErrors;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.NotFound;
import io.tenure.shared.portal.Page;
import io.tenure.shared.portal.Screen;
import java.util.function.Function;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where people agree on the level of care and plan services. */
@Page
@RequestMapping("/customers/{id}/care")
class CareFormsController {

    private static final String LEVEL = "lifecycle/forms/level";
    private static final String STEP = "lifecycle/forms/step";

    private final CustomerQueries customers;
    private final CareQueries care;
    private final ChangeCareUseCase changes;
    private final Ids ids;

    CareFormsController(CustomerQueries customers, CareQueries care, ChangeCareUseCase changes, Ids ids) {
        this.customers = customers;
        this.care = care;
        this.changes = changes;
        this.ids = ids;
    }

    @GetMapping("/level")
    String level(@PathVariable CustomerId id, Caller caller, Format format, Exchange exchange, Model model) {
        open(id, caller, model);
        advise(id, caller, format, model);
        LevelForm form = care.find(id, caller).map(LevelForm::of).orElseThrow(() -> new NotFound("Customer " + id));
        return new Screen(exchange, model, LEVEL, form).show(FormErrors.none());
    }

    @PostMapping("/level")
    String choose(
            @PathVariable CustomerId id, LevelForm form, Caller caller, Format format, Exchange exchange, Model model) {
        advise(id, caller, format, model);
        return settle(
                id,
                new Screen(exchange, model, LEVEL, form),
                caller,
                format,
                fields -> form.command(id, fields, format.now()));
    }

    @GetMapping("/steps/new")
    String step(@PathVariable CustomerId id, Caller caller, Exchange exchange, Model model) {
        open(id, caller, model);
        return new Screen(exchange, model, STEP, new StepForm(ids.next(), null, null, null)).show(FormErrors.none());
    }

    @PostMapping("/steps")
    String plan(
            @PathVariable CustomerId id, StepForm form, Caller caller, Format format, Exchange exchange, Model model) {
        return settle(
                id,
                new Screen(exchange, model, STEP, form),
                caller,
                format,
                fields -> form.command(id, fields, format.now()));
    }

    private String settle(
            CustomerId id, Screen screen, Caller caller, Format format, Function<Fields, CareCommand> read) {
        CustomerView customer = open(id, caller, screen.model());
        FormErrors errors = FormErrors.none();
        CareCommand command =
                read.apply(new Fields(errors, format.in(customer.timeZone()).zone()));
        if (errors.any()) {
            return screen.show(errors);
        }
        try {
            changes.change(command, caller);
            return screen.exchange().done("/customers/" + id, "flash.care");
        } catch (Refusal refusal) {
            return screen.show(FormErrors.refused(refusal.rejection()));
        }
    }

    private void advise(CustomerId id, Caller caller, Format format, Model model) {
        model.addAttribute("advice", care.advice(id, caller).orElseThrow(() -> new NotFound("Customer " + id)));
        model.addAttribute("format", format);
    }

    private CustomerView open(CustomerId id, Caller caller, Model model) {
        if (!caller.hasAny(Role.INTEGRATION, Role.ACCOUNT_MANAGER, Role.ADMIN)) {
            throw new AccessDenied("Caring for customers takes another role");
        }
        CustomerView customer = customers.find(id, caller).orElseThrow(() -> new NotFound("Customer " + id));
        model.addAttribute("customer", customer);
        model.addAttribute("cancel", "/customers/" + id);
        model.addAttribute("levels", RelationshipLevel.values());
        model.addAttribute("kinds", ServiceStepKind.values());
        return customer;
    }
}
