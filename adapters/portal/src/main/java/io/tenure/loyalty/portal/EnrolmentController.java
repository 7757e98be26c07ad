package io.tenure.loyalty.portal;

import io.tenure.access.Caller;
import io.tenure.loyalty.application.port.in.ChangeLoyaltyAccountUseCase;
import io.tenure.loyalty.application.port.in.LoyaltyDeed;
import io.tenure.loyalty.commands.AccountId;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.Fields;
import io.tenure.shared.portal.FormErrors;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.Page;
import io.tenure.shared.portal.Screen;
import java.util.List;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Lets customers take part in programmes. */
@Page
@RequestMapping("/customers/{id}/loyalty-enrolment")
class EnrolmentController {

    private static final String TEMPLATE = "loyalty/forms/enrolment";

    private final MemberService members;
    private final ChangeLoyaltyAccountUseCase changes;

    EnrolmentController(MemberService members, ChangeLoyaltyAccountUseCase changes) {
        this.members = members;
        this.changes = changes;
    }

    @GetMapping
    String form(@PathVariable CustomerId id, Caller caller, Exchange exchange, Model model) {
        List<String> programmes = open(id, caller, model);
        String only = programmes.size() == 1 ? programmes.getFirst() : null;
        return new Screen(exchange, model, TEMPLATE, new EnrolmentForm(only, null, null, null)).show(FormErrors.none());
    }

    @PostMapping
    String enrol(
            @PathVariable CustomerId id,
            EnrolmentForm form,
            Caller caller,
            Format format,
            Exchange exchange,
            Model model) {
        open(id, caller, model);
        Screen screen = new Screen(exchange, model, TEMPLATE, form);
        FormErrors errors = FormErrors.none();
        Fields fields = new Fields(errors, format.zone());
        String programme = fields.required("programme", form.programme());
        LoyaltyDeed deed = form.deed(fields);
        if (errors.any()) {
            return screen.show(errors);
        }
        AccountId account = new AccountId(programme, id);
        try {
            changes.change(account, deed, caller);
            return exchange.done(MemberService.page(account), "flash.loyalty-enrolled");
        } catch (Refusal refusal) {
            return screen.show(FormErrors.refused(refusal.rejection()));
        }
    }

    private List<String> open(CustomerId id, Caller caller, Model model) {
        MemberService.requireWriter(caller);
        model.addAttribute("customer", members.customer(id, caller));
        model.addAttribute("cancel", "/customers/" + id);
        List<String> programmes = members.joinable(id, caller);
        model.addAttribute("programmes", programmes);
        return programmes;
    }
}
