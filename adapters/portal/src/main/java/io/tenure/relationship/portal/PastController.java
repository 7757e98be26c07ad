package io.tenure.relationship.portal;

import io.tenure.access.Caller;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.relationship.queries.CustomerView;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.Page;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A customer as it was at one moment, as far as it was known at another; beside it, as it is now. */
@Page
class PastController {
    private final CustomerQueries queries;
    private final Desk desk;

    PastController(CustomerQueries queries, Desk desk) {
        this.queries = queries;
        this.desk = desk;
    }

    /** For the auditor's page of the customer. */
    @GetMapping("/audit/customers/{id}/state")
    String state(
            @PathVariable CustomerId id,
            @RequestParam(required = false) @Nullable Long at,
            @RequestParam(required = false) @Nullable Long known,
            Caller caller,
            Format format,
            Model model) {
        look(id, at, known, caller, format, model);
        return at == null && known == null ? "relationship/past :: panel" : "relationship/past :: state";
    }

    /** For whoever may see the customer: its page as it was, on which nothing can be done. */
    @GetMapping("/customers/{id}/past")
    String past(
            @PathVariable CustomerId id,
            @RequestParam(required = false) @Nullable Long at,
            @RequestParam(required = false) @Nullable Long known,
            Caller caller,
            Format format,
            Exchange exchange,
            Model model) {
        look(id, at, known, caller, format, model)
                .ifPresent(then -> model.addAttribute("customer", CustomerCard.of(then)));
        model.addAttribute("may", May.nothing(May.of(caller)));
        return exchange.partial() ? "relationship/past-page :: state" : "relationship/past-page";
    }

    private Optional<CustomerView> look(
            CustomerId id, @Nullable Long at, @Nullable Long known, Caller caller, Format format, Model model) {
        var now = desk.find(id, caller);
        var clocks = Clocks.of(now, at, known, format.now());
        var then = queries.asOf(id, clocks.at(), clocks.known(), caller);
        model.addAttribute("id", id.value());
        model.addAttribute("now", now);
        model.addAttribute("clocks", clocks);
        model.addAttribute("format", format);
        model.addAttribute("then", then.orElse(null));
        model.addAttribute("rows", Comparison.of(then.orElse(null), now, format));
        return then;
    }
}
