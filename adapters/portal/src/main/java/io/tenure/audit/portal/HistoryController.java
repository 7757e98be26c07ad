package io.tenure.audit.portal;

import io.tenure.access.Caller;
import io.tenure.audit.History;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.NotFound;
import io.tenure.shared.portal.Page;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A customer's story step by step, as the ledger has it. */
@Page
class HistoryController {
    private static final int PAGE = 50;

    private final History history;

    HistoryController(History history) {
        this.history = history;
    }

    @GetMapping("/audit/customers/{id}")
    String history(
            @PathVariable String id,
            @RequestParam(defaultValue = "0") long after,
            Caller caller,
            Format format,
            Exchange exchange,
            Model model) {
        var page = history.of(id, after, PAGE, caller).orElseThrow(() -> new NotFound("Customer"));
        model.addAttribute("customer", id);
        model.addAttribute("steps", page.views().stream().map(Step::of).toList());
        model.addAttribute("next", page.next());
        model.addAttribute("format", format);
        return exchange.partial() ? "audit/history :: steps" : "audit/history";
    }
}
