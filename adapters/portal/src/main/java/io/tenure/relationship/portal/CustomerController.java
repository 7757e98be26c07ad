package io.tenure.relationship.portal;

import io.tenure.access.Caller;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.relationship.queries.CustomerView;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** One customer: who it is, what is open, and everything that happened. */
@Page
class CustomerController {
    private final CustomerQueries queries;
    private final Desk desk;

    CustomerController(CustomerQueries queries, Desk desk) {
        this.queries = queries;
        this.desk = desk;
    }

    @GetMapping("/customers/{id}")
    String customer(
            @PathVariable CustomerId id,
            TimelineFilter filter,
            @RequestParam(required = false) @Nullable String recorded,
            Caller caller,
            Format format,
            Exchange exchange,
            Model model) {
        var customer = desk.find(id, caller);
        if (customer.mergedInto() != null) {
            return exchange.onward("/customers/" + customer.mergedInto());
        }
        var local = format.in(customer.timeZone());
        model.addAttribute("customer", CustomerCard.of(customer));
        model.addAttribute("may", customer.erased() ? May.nothing(May.of(caller)) : May.of(caller));
        model.addAttribute("threads", queries.openThreads(id, caller));
        model.addAttribute("promises", Promises.of(queries.promises(id, caller), format.now()));
        model.addAttribute("recorded", recorded);
        timeline(customer, filter, caller, local, model);
        return "relationship/customer";
    }

    @GetMapping("/customers/{id}/timeline")
    String timeline(
            @PathVariable CustomerId id,
            TimelineFilter filter,
            Caller caller,
            Format format,
            Exchange exchange,
            Model model) {
        var customer = desk.find(id, caller);
        model.addAttribute("customer", CustomerCard.of(customer));
        model.addAttribute("may", May.of(caller));
        model.addAttribute("recorded", null);
        timeline(customer, filter, caller, format.in(customer.timeZone()), model);
        if (!exchange.partial()) {
            return "relationship/timeline-page";
        }
        return filter.after() == null ? "relationship/timeline :: list" : "relationship/timeline :: entries";
    }

    private void timeline(CustomerView customer, TimelineFilter filter, Caller caller, Format format, Model model) {
        var query = filter.query(format.zone());
        model.addAttribute("filter", filter);
        model.addAttribute("format", format);
        model.addAttribute("timeline", queries.timeline(new CustomerId(customer.id()), query, caller));
    }
}
