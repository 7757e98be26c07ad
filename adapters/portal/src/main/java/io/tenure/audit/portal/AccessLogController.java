package io.tenure.audit.portal;

import io.tenure.access.Caller;
import io.tenure.access.queries.AccessQueries;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who read whose personal data, and who tried to get in. */
@Page
class AccessLogController {
    private static final int PAGE = 50;

    private final AccessQueries queries;

    AccessLogController(AccessQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/audit/access-log")
    String log(
            @RequestParam(required = false) @Nullable String customer,
            @RequestParam(required = false) @Nullable String after,
            Caller caller,
            Format format,
            Exchange exchange,
            Model model) {
        String wanted = customer == null || customer.isBlank() ? null : customer.strip();
        var page = queries.accessLog(wanted, after, PAGE, caller);
        model.addAttribute("customer", wanted);
        model.addAttribute("looks", page.views().stream().map(Look::of).toList());
        model.addAttribute("next", page.next());
        model.addAttribute("format", format);
        return exchange.partial() && after != null ? "audit/access-log :: rows" : "audit/access-log";
    }
}
