package io.tenure.value.portal;

import io.tenure.access.Caller;
import io.tenure.facts.domain.FactSheet;
import io.tenure.facts.queries.FactsQueries;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.NotFound;
import io.tenure.shared.portal.Page;
import io.tenure.value.queries.ValueOfCustomer;
import io.tenure.value.queries.ValueQueries;
import java.time.InstantSource;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a customer is worth, on its page, with what the figures come from. */
@Page
class ValuePanelController {

    private final ValueQueries queries;
    private final FactsQueries facts;
    private final InstantSource clock;

    ValuePanelController(ValueQueries queries, FactsQueries facts, InstantSource clock) {
        this.queries = queries;
        this.facts = facts;
        this.clock = clock;
    }

    @GetMapping("/customers/{id}/value")
    String value(@PathVariable CustomerId id, Caller caller, Format format, Exchange exchange, Model model) {
        ValueOfCustomer found = queries.ofCustomer(id, caller).orElseThrow(() -> new NotFound("Customer " + id));
        model.addAttribute("format", format);
        model.addAttribute("why", found.because());
        if (found.because() != null) {
            model.addAttribute("limits", Limits.of(found.because().model(), format));
        }
        facts.find(id, caller).ifPresent(each -> FactSheet.of(each, each.dayOf(clock.instant()), null)
                .shareOfCustomer()
                .ifPresent(share -> model.addAttribute("shareOfCustomer", share)));
        return exchange.part(model, "value/panel", "value", "/customers/" + id);
    }
}
