package io.tenure.relationship.portal;

import io.tenure.access.Caller;
import io.tenure.relationship.application.port.in.MergeCustomersUseCase;
import io.tenure.relationship.application.port.in.SplitCustomerUseCase;
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
import org.springframework.web.bind.annotation.RequestParam;

/** Declares two records to be one customer, or finds that they are two. */
@Page
@RequestMapping("/customers/{id}")
class MergeController {
    private static final String TEMPLATE = "relationship/forms/merge";

    private final Desk desk;
    private final MergeCustomersUseCase merges;
    private final SplitCustomerUseCase splits;

    MergeController(Desk desk, MergeCustomersUseCase merges, SplitCustomerUseCase splits) {
        this.desk = desk;
        this.merges = merges;
        this.splits = splits;
    }

    @GetMapping("/merge")
    String form(@PathVariable CustomerId id, Caller caller, Format format, Exchange exchange, Model model) {
        desk.open(id, caller, format, model);
        return new Screen(exchange, model, TEMPLATE, new MergeForm(null)).show(FormErrors.none());
    }

    @PostMapping("/merge")
    String merge(
            @PathVariable CustomerId id, MergeForm form, Caller caller, Format format, Exchange exchange, Model model) {
        var local = desk.open(id, caller, format, model);
        var errors = FormErrors.none();
        var fields = new Fields(errors, local.zone());
        var other = form.other(id, fields);
        return desk.submit(
                new Screen(exchange, model, TEMPLATE, form),
                errors,
                "flash.merged",
                () -> merges.merge(id, other, caller));
    }

    @PostMapping("/splits")
    String split(@PathVariable CustomerId id, @RequestParam CustomerId absorbed, Caller caller, Exchange exchange) {
        return desk.press(exchange, id, "flash.split", () -> splits.split(id, absorbed, caller));
    }
}
