package io.tenure.relationship.portal;

import io.tenure.relationship.application.port.in.AddContactPointUseCase;
import io.tenure.relationship.application.port.in.RemoveContactPointUseCase;
import io.tenure.shared.portal.Fields;
import io.tenure.shared.portal.FormErrors;
import io.tenure.shared.portal.Page;
import org.springframework.web.bind.annotation.GetMapping;
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
    String form(Errand errand) {
        return desk.show(errand, TEMPLATE, new ContactPointForm(null, null));
    }

    @PostMapping
    String add(Errand errand, ContactPointForm form) {
        return desk.submit(errand, TEMPLATE, form, "flash.contact", (fields, local) -> {
            var draft = form.draft(fields);
            return () -> Done.on(additions.add(errand.customer(), draft, errand.caller()));
        });
    }

    @PostMapping("/removed")
    String remove(Errand errand, ContactPointForm form) {
        var draft = form.draft(new Fields(FormErrors.none(), errand.format().zone()));
        return desk.press(
                errand, "flash.contact-removed", () -> removals.remove(errand.customer(), draft, errand.caller()));
    }
}
