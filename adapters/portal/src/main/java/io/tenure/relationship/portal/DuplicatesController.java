package io.tenure.relationship.portal;

import io.tenure.access.Caller;
import io.tenure.relationship.application.port.in.ChangeCustomerUseCase;
import io.tenure.relationship.application.port.in.MergeCustomersUseCase;
import io.tenure.relationship.application.port.in.Written;
import io.tenure.relationship.commands.RuleOutDuplicate;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.Page;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows records that may be one customer side by side, to be merged or told apart. */
@Page
@RequestMapping("/duplicates")
class DuplicatesController {
    private static final int PAGE = 10;

    private final CustomerQueries queries;
    private final MergeCustomersUseCase merges;
    private final ChangeCustomerUseCase changes;

    DuplicatesController(CustomerQueries queries, MergeCustomersUseCase merges, ChangeCustomerUseCase changes) {
        this.queries = queries;
        this.merges = merges;
        this.changes = changes;
    }

    @GetMapping
    String suggestions(
            @RequestParam(required = false) @Nullable String after,
            Caller caller,
            Format format,
            Exchange exchange,
            Model model) {
        var page = queries.duplicates(after, PAGE, caller);
        model.addAttribute("pairs", page.views().stream().map(Likely::of).toList());
        model.addAttribute("next", page.next());
        model.addAttribute("may", May.of(caller));
        model.addAttribute("format", format);
        return exchange.partial() ? "relationship/duplicates :: pairs" : "relationship/duplicates";
    }

    @PostMapping("/merged")
    String merge(
            @RequestParam CustomerId survivor, @RequestParam CustomerId absorbed, Caller caller, Exchange exchange) {
        return done(exchange, "flash.merged", () -> merges.merge(survivor, absorbed, caller));
    }

    @PostMapping("/ruled-out")
    String ruleOut(
            @RequestParam CustomerId one,
            @RequestParam CustomerId other,
            Caller caller,
            Format format,
            Exchange exchange) {
        var command = new RuleOutDuplicate(one, other, format.now());
        return done(exchange, "flash.ruled-out", () -> changes.change(command, null, caller));
    }

    private String done(Exchange exchange, String message, Supplier<Written> deed) {
        try {
            queries.awaitVisible(deed.get().position());
            return exchange.done("/duplicates", message);
        } catch (Refusal refusal) {
            return exchange.refused("/duplicates", refusal.rejection());
        }
    }
}
