package io.tenure.loyalty.portal;

import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.loyalty.commands.GatheringId;
import io.tenure.loyalty.queries.GatheringQueries;
import io.tenure.loyalty.queries.GuestView;
import io.tenure.loyalty.queries.LoyaltyQueries;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.relationship.queries.CustomerView;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.NotFound;
import io.tenure.shared.portal.Page;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The events for members of a programme, and who comes. */
@Page
@RequestMapping("/loyalty/{programme}/events")
class GatheringsController {

    private static final int GUESTS = 50;

    private final LoyaltyQueries queries;
    private final GatheringQueries gatherings;
    private final CustomerQueries customers;

    GatheringsController(LoyaltyQueries queries, GatheringQueries gatherings, CustomerQueries customers) {
        this.queries = queries;
        this.gatherings = gatherings;
        this.customers = customers;
    }

    @GetMapping
    String gatherings(@PathVariable String programme, Caller caller, Format format, Model model) {
        open(programme, caller, format, model);
        model.addAttribute("events", gatherings.gatherings(programme));
        return "loyalty/events";
    }

    @GetMapping("/{event}/guests")
    String guests(
            @PathVariable String programme,
            @PathVariable String event,
            @RequestParam(required = false) @Nullable String after,
            Caller caller,
            Format format,
            Exchange exchange,
            Model model) {
        GatheringId id = new GatheringId(programme, event);
        model.addAttribute("event", gatherings.gathering(id).orElseThrow(() -> new NotFound("Event " + id)));
        var guests = gatherings.guests(id, after, GUESTS, caller);
        model.addAttribute("guests", guests);
        model.addAttribute(
                "names",
                guests.views().stream()
                        .map(GuestView::customerId)
                        .flatMap(guest -> customers.find(new CustomerId(guest), caller).stream())
                        .collect(Collectors.toMap(CustomerView::id, Function.identity(), (one, _) -> one)));
        open(programme, caller, format, model);
        return exchange.partial() ? "loyalty/guests :: rows" : "loyalty/guests";
    }

    private void open(String programme, Caller caller, Format format, Model model) {
        model.addAttribute(
                "programme",
                queries.programme(programme, null).orElseThrow(() -> new NotFound("Loyalty programme " + programme)));
        model.addAttribute("edits", caller.hasAny(Role.MARKETER, Role.ADMIN));
        model.addAttribute("may", MemberService.writes(caller));
        model.addAttribute("format", format);
    }

    static String page(String programme) {
        return "/loyalty/" + programme + "/events";
    }
}
