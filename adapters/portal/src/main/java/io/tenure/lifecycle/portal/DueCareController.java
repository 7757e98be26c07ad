package io.tenure.lifecycle.portal;

import io.tenure.access.Caller;
import io.tenure.lifecycle.queries.CareQueries;
import io.tenure.lifecycle.queries.DueCare;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.relationship.queries.CustomerView;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.Page;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is to be done for customers by now: calls and services, the longest overdue first. */
@Page
class DueCareController {

    private final CareQueries queries;
    private final CustomerQueries customers;

    DueCareController(CareQueries queries, CustomerQueries customers) {
        this.queries = queries;
        this.customers = customers;
    }

    @GetMapping("/care")
    String due(Caller caller, Format format, Model model) {
        DueCare due = queries.due(caller);
        model.addAttribute("due", due);
        model.addAttribute("format", format);
        model.addAttribute(
                "customers",
                due.customers().stream()
                        .flatMap(id -> customers.find(new CustomerId(id), caller).stream())
                        .collect(Collectors.toMap(CustomerView::id, Function.identity(), (one, same) -> one)));
        return "lifecycle/due";
    }
}
