package io.tenure.relationship.portal;

import io.tenure.relationship.application.port.in.ChangeCustomerUseCase;
import io.tenure.relationship.commands.BreakPromise;
import io.tenure.shared.portal.Page;
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
    String form(Errand errand, @PathVariable String promise) {
        errand.model().addAttribute("promise", promise);
        return desk.show(errand, TEMPLATE, new ReasonForm(null));
    }

    @PostMapping
    String note(Errand errand, @PathVariable String promise, ReasonForm form) {
        errand.model().addAttribute("promise", promise);
        return desk.submit(errand, TEMPLATE, form, "flash.promise-broken", (fields, local) -> {
            var reason = fields.text("reason", form.reason());
            var command = new BreakPromise(errand.customer(), promise, reason, local.now());
            return () -> Done.on(changes.change(command, null, errand.caller()));
        });
    }
}
