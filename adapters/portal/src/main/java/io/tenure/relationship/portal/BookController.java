package io.tenure.relationship.portal;

import io.tenure.access.AccountManagers;
import io.tenure.access.Caller;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.Page;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The book: the customers one looks after, or all of them for those who may see all. */
@Page
class BookController {
    private final CustomerQueries queries;
    private final AccountManagers managers;

    BookController(CustomerQueries queries, AccountManagers managers) {
        this.queries = queries;
        this.managers = managers;
    }

    @GetMapping("/book")
    String book(BookFilter filter, Caller caller, Format format, Exchange exchange, Model model) {
        var query = filter.query();
        model.addAttribute("filter", filter);
        model.addAttribute("format", format);
        model.addAttribute("seesAll", May.seeAll(caller));
        model.addAttribute("page", queries.book(query, caller));
        if (filter.after() != null && exchange.partial()) {
            return "relationship/book-results :: rows";
        }
        model.addAttribute("count", BookCount.of(queries.count(query, caller)));
        if (exchange.partial()) {
            return "relationship/book-results :: results";
        }
        model.addAttribute("may", May.of(caller));
        model.addAttribute("managers", managers.names(caller));
        model.addAttribute(
                "duplicates", !queries.duplicates(null, 1, caller).views().isEmpty());
        return "relationship/book";
    }
}
