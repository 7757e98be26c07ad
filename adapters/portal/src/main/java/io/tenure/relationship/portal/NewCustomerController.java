package io.tenure.relationship.portal;

import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.relationship.application.port.in.ContactPointDraft;
import io.tenure.relationship.application.port.in.CustomerDraft;
import io.tenure.relationship.application.port.in.RegisterCustomerUseCase;
import io.tenure.relationship.events.ContactKind;
import io.tenure.shared.ids.Ids;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.Fields;
import io.tenure.shared.portal.FormErrors;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.Page;
import io.tenure.shared.portal.Screen;
import java.util.ArrayList;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Begins a relationship. An account manager who begins one looks after it. */
@Page
class NewCustomerController {
    private static final String TEMPLATE = "relationship/forms/new-customer";

    private final Desk desk;
    private final RegisterCustomerUseCase registrations;
    private final Ids ids;

    NewCustomerController(Desk desk, RegisterCustomerUseCase registrations, Ids ids) {
        this.desk = desk;
        this.registrations = registrations;
        this.ids = ids;
    }

    @GetMapping("/customers/new")
    String form(Caller caller, Exchange exchange, Model model) {
        May.requireWriter(caller);
        model.addAttribute("cancel", "/book");
        return new Screen(exchange, model, TEMPLATE, ProfileForm.fresh(ids.next())).show(FormErrors.none());
    }

    @PostMapping("/customers")
    String register(ProfileForm form, Caller caller, Format format, Exchange exchange, Model model) {
        model.addAttribute("cancel", "/book");
        var errors = FormErrors.none();
        var fields = new Fields(errors, format.zone());
        String owner = caller.hasAny(Role.ACCOUNT_MANAGER) ? caller.name() : null;
        var draft = new CustomerDraft(form.profile(fields), List.of(), contactPoints(form, fields), owner);
        return desk.settle(
                new Screen(exchange, model, TEMPLATE, form),
                errors,
                "flash.registered",
                () -> Done.on(registrations.register(draft, form.key(), caller)));
    }

    private static List<ContactPointDraft> contactPoints(ProfileForm form, Fields fields) {
        var drafts = new ArrayList<ContactPointDraft>();
        String email = fields.text("email", form.email());
        String phone = fields.text("phone", form.phone());
        if (email != null) {
            drafts.add(new ContactPointDraft(ContactKind.EMAIL, email));
        }
        if (phone != null) {
            drafts.add(new ContactPointDraft(ContactKind.PHONE, phone));
        }
        return drafts;
    }
}
