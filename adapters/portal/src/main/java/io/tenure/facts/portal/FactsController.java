package io.tenure.facts.portal;

import io.tenure.access.Caller;
import io.tenure.facts.domain.CustomerFacts;
import io.tenure.facts.domain.FactSheet;
import io.tenure.facts.queries.FactsQueries;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.NotFound;
import io.tenure.shared.portal.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The figures of a customer, as they are or as they were at the end of a day. */
@Page
class FactsController {

    private final FactsQueries queries;

    FactsController(FactsQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/customers/{id}/facts")
    String facts(
            @PathVariable CustomerId id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate day,
            Caller caller,
            Format format,
            Exchange exchange,
            Model model) {
        CustomerFacts now = queries.find(id, caller).orElseThrow(() -> new NotFound("Customer " + id));
        LocalDate today = now.dayOf(format.now());
        LocalDate shown = day != null && day.isBefore(today) ? day : today;
        boolean past = shown.isBefore(today);
        Optional<CustomerFacts> then = past ? queries.asOf(id, endOf(shown, now), null, caller) : Optional.of(now);
        Optional<FactSheet> sheet = then.map(facts -> FactSheet.of(facts, shown, null));
        model.addAttribute("id", id.value());
        model.addAttribute("format", format);
        model.addAttribute("day", shown);
        model.addAttribute("today", today);
        model.addAttribute("past", past);
        model.addAttribute("groups", sheet.map(FactGroup::of).orElse(null));
        model.addAttribute("currency", sheet.flatMap(FactSheet::currency).orElse(null));
        return exchange.part(model, "facts/panel", "panel", "/customers/" + id);
    }

    private static Instant endOf(LocalDate day, CustomerFacts customer) {
        return day.plusDays(1)
                .atStartOfDay(ZoneId.of(customer.zone()))
                .toInstant()
                .minusMillis(1);
    }
}
