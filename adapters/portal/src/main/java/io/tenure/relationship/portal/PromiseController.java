package io.tenure.relationship.portal;

import io.tenure.access.Caller;
import io.tenure.relationship.application.port.in.ChangeCustomerUseCase;
import io.tenure.relationship.commands.KeepPromise;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.ids.Ids;
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

/** Makes promises to customers and settles them. */
@Page
@RequestMapping("/customers/{id}/promises")
class PromiseController {
    private static final String TEMPLATE = "relationship/forms/promise";

    private final Desk desk;
    private final ChangeCustomerUseCase changes;
    private final Ids ids;

    PromiseController(Desk desk, ChangeCustomerUseCase changes, Ids ids) {
        this.desk = desk;
        this.changes = changes;
        this.ids = ids;
    }

    @GetMapping("/new")
    String form(@PathVariable CustomerId id, Caller caller, Format format, Exchange exchange, Model model) {
        desk.open(id, caller, format, model);
        return new Screen(exchange, model, TEMPLATE, new PromiseForm(ids.next(), null, null, null))
                .show(FormErrors.none());
    }

    @PostMapping
    String make(
            @PathVariable CustomerId id,
            PromiseForm form,
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
                "flash.promise",
                () -> changes.change(command, null, caller));
    }

    @PostMapping("/{promise}/kept")
    String keep(
            @PathVariable CustomerId id,
            @PathVariable String promise,
            Caller caller,
            Format format,
            Exchange exchange) {
        var command = new KeepPromise(id, promise, format.now());
        return desk.press(exchange, id, "flash.promise-kept", () -> changes.change(command, null, caller));
    }
}
