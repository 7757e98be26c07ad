package io.tenure.relationship.portal;

import io.tenure.access.Caller;
import io.tenure.relationship.application.port.in.EraseCustomerUseCase;
import io.tenure.relationship.application.port.in.ErasureReceipt;
import io.tenure.relationship.application.port.in.Written;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.Fields;
import io.tenure.shared.portal.FormErrors;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.Page;
import io.tenure.shared.portal.Screen;
import java.util.Collections;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Erases a person on request: the data goes, the receipt stays. */
@Page
@RequestMapping("/customers/{id}/erasure")
class ErasureController {
    private static final String TEMPLATE = "relationship/forms/erasure";

    private final Desk desk;
    private final EraseCustomerUseCase erasures;

    ErasureController(Desk desk, EraseCustomerUseCase erasures) {
        this.desk = desk;
        this.erasures = erasures;
    }

    @GetMapping
    String form(@PathVariable CustomerId id, Caller caller, Format format, Exchange exchange, Model model) {
        desk.open(id, caller, format, model);
        return new Screen(exchange, model, TEMPLATE, new ReasonForm(null)).show(FormErrors.none());
    }

    @PostMapping
    String erase(
            @PathVariable CustomerId id,
            ReasonForm form,
            Caller caller,
            Format format,
            Exchange exchange,
            Model model) {
        var local = desk.open(id, caller, format, model);
        var errors = FormErrors.none();
        var fields = new Fields(errors, local.zone());
        var reason = fields.required("reason", form.reason());
        return desk.submit(
                new Screen(exchange, model, TEMPLATE, form),
                errors,
                "flash.erased",
                () -> receipt(id, erasures.erase(id, reason, caller)));
    }

    private static Written receipt(CustomerId id, ErasureReceipt receipt) {
        long position = receipt.positions().isEmpty() ? 0 : Collections.max(receipt.positions());
        return new Written(id, position, 0, true);
    }
}
