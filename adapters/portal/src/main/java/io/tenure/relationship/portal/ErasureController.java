package io.tenure.relationship.portal;

import io.tenure.relationship.application.port.in.EraseCustomerUseCase;
import io.tenure.shared.portal.Page;
import org.springframework.web.bind.annotation.GetMapping;
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
    String form(Errand errand) {
        return desk.show(errand, TEMPLATE, new ReasonForm(null));
    }

    @PostMapping
    String erase(Errand errand, ReasonForm form) {
        return desk.submit(errand, TEMPLATE, form, "flash.erased", (fields, local) -> {
            var reason = fields.required("reason", form.reason());
            return () -> {
                var receipt = erasures.erase(errand.customer(), reason, errand.caller());
                long position = receipt.positions().stream().max(Long::compare).orElse(0L);
                return new Done(position, Desk.page(errand.customer()));
            };
        });
    }
}
