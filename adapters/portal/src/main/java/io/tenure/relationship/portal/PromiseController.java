package io.tenure.relationship.portal;

import io.tenure.relationship.application.port.in.ChangeCustomerUseCase;
import io.tenure.relationship.commands.KeepPromise;
import io.tenure.shared.ids.Ids;
import io.tenure.shared.portal.Page;
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
    String form(Errand errand) {
        return desk.show(errand, TEMPLATE, new PromiseForm(ids.next(), null, null, null));
    }

    @PostMapping
    String make(Errand errand, PromiseForm form) {
        return desk.submit(errand, TEMPLATE, form, "flash.promise", (fields, local) -> {
            var command = form.command(errand.customer(), fields, local.now());
            return () -> Done.on(changes.change(command, null, errand.caller()));
        });
    }

    @PostMapping("/{promise}/kept")
    String keep(Errand errand, @PathVariable String promise) {
        var command =
                new KeepPromise(errand.customer(), promise, errand.format().now());
        return desk.press(errand, "flash.promise-kept", () -> changes.change(command, null, errand.caller()));
    }
}
