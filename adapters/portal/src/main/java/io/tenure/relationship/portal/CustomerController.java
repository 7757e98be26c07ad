package io.tenure.relationship.portal;

import io.tenure.access.Caller;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.relationship.queries.InteractionView;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.NotFound;
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
        var file = queries.file(
                        id, found -> filter.query(format.in(found.timeZone()).zone()), caller)
                .orElseThrow(() -> new NotFound("Customer " + id));
        var customer = file.customer();
        if (customer.mergedInto() != null) {
            return exchange.onward("/customers/" + customer.mergedInto());
        }
        model.addAttribute("customer", CustomerCard.of(customer));
        model.addAttribute("may", customer.erased() ? May.nothing(May.of(caller)) : May.of(caller));
        model.addAttribute("threads", file.threads());
        model.addAttribute("promises", Promises.of(file.promises(), format.now()));
        model.addAttribute("recorded", recorded);
        timeline(file.timeline(), filter, format.in(customer.timeZone()), model);
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
        var local = format.in(customer.timeZone());
        timeline(
                queries.timeline(new CustomerId(customer.id()), filter.query(local.zone()), caller),
                filter,
                local,
                model);
        if (!exchange.partial()) {
            return "relationship/timeline-page";
        }
        return filter.after() == null ? "relationship/timeline :: list" : "relationship/timeline :: entries";
    }

    private static void timeline(
            io.tenure.shared.views.Page<InteractionView> timeline, TimelineFilter filter, Format format, Model model) {
        model.addAttribute("filter", filter);
        model.addAttribute("format", format);
        model.addAttribute("timeline", timeline);
    }
}
