package io.tenure.relationship.portal;

import io.tenure.access.Caller;
import io.tenure.relationship.application.port.in.ChangeCustomerUseCase;
import io.tenure.relationship.commands.BreakPromise;
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

/** Notes that a promise was not kept, and why. */
@Page
@RequestMapping("/customers/{id}/promises/{promise}/broken")
class BrokenPromiseController {
    private static final String TEMPLATE = "relationship/forms/broken-promise";

    private final Desk desk;
    private final ChangeCustomerUseCase changes;

    BrokenPromiseController(Desk desk, ChangeCustomerUseCase changes) {
        this.desk = desk;
        this.changes = changes;
    }

    @GetMapping
    String form(
            @PathVariable CustomerId id,
            @PathVariable String promise,
            Caller caller,
            Format format,
            Exchange exchange,
            Model model) {
        desk.open(id, caller, format, model);
        model.addAttribute("promise", promise);
        return new Screen(exchange, model, TEMPLATE, new ReasonForm(null)).show(FormErrors.none());
    }

    @PostMapping
    String note(
            @PathVariable CustomerId id,
            @PathVariable String promise,
            ReasonForm form,
            Caller caller,
            Format format,
            Exchange exchange,
            Model model) {
        var local = desk.open(id, caller, format, model);
        model.addAttribute("promise", promise);
        var errors = FormErrors.none();
        var fields = new Fields(errors, local.zone());
        var command = new BreakPromise(id, promise, fields.text("reason", form.reason()), local.now());
        return desk.submit(
                new Screen(exchange, model, TEMPLATE, form),
                errors,
                "flash.promise-broken",
                () -> changes.change(command, null, caller));
    }
}
