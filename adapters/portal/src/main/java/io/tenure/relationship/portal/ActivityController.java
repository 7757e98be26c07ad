package io.tenure.relationship.portal;

import io.tenure.access.Caller;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.relationship.queries.InteractionView;
import io.tenure.relationship.queries.TimelineQuery;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Two years of a customer at a glance, drawn from the newest interactions. */
@Page
class ActivityController {
    private static final int PAGE = 200;
    private static final int MOST_PAGES = 5;

    private final CustomerQueries queries;
    private final Desk desk;

    ActivityController(CustomerQueries queries, Desk desk) {
        this.queries = queries;
        this.desk = desk;
    }

    @GetMapping("/customers/{id}/activity")
    String activity(@PathVariable CustomerId id, Caller caller, Format format, Model model) {
        var customer = desk.find(id, caller);
        var local = format.in(customer.timeZone());
        var last = customer.together().lastAt();
        model.addAttribute("format", local);
        if (last != null) {
            var months = ActivityMonths.endingWith(last, local.zone());
            model.addAttribute("activity", ActivityStrip.of(months, newest(id, months.begin(), caller)));
        }
        return "relationship/activity :: strip";
    }

    private List<InteractionView> newest(CustomerId id, Instant from, Caller caller) {
        var found = new ArrayList<InteractionView>();
        @Nullable String after = null;
        for (int i = 0; i < MOST_PAGES; i++) {
            var page = queries.timeline(id, new TimelineQuery(null, null, null, from, null, after, PAGE), caller);
            found.addAll(page.views());
            after = page.next();
            if (after == null) {
                break;
            }
        }
        return found;
    }
}
