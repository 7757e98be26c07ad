package io.tenure.shared.portal;

import io.tenure.shared.policies.DeadLetters;
import io.tenure.shared.projections.Projections;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What runs in the background: how far the views have come, and which events a policy could not take. */
@Page
class OperationsController {
    private static final int LETTERS = 100;

    private final Projections projections;
    private final DeadLetters letters;

    OperationsController(Projections projections, DeadLetters letters) {
        this.projections = projections;
        this.letters = letters;
    }

    @GetMapping("/admin/operations")
    String operations(Format format, Exchange exchange, Model model) {
        model.addAttribute("projections", projections.status());
        model.addAttribute("letters", letters.list(0, LETTERS));
        model.addAttribute("format", format);
        return exchange.partial() ? "shared/operations :: state" : "shared/operations";
    }
}
