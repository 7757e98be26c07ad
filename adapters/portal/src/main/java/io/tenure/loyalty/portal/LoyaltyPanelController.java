package io.tenure.loyalty.portal;

import io.tenure.access.Caller;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.Page;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The programmes that a customer takes part in, on the customer's page. */
@Page
class LoyaltyPanelController {

    private final MemberService members;

    LoyaltyPanelController(MemberService members) {
        this.members = members;
    }

    @GetMapping("/customers/{id}/loyalty")
    String panel(@PathVariable CustomerId id, Caller caller, Format format, Exchange exchange, Model model) {
        model.addAttribute("id", id.value());
        model.addAttribute("memberships", members.ofCustomer(id, caller));
        model.addAttribute(
                "may",
                MemberService.writes(caller) && !members.joinable(id, caller).isEmpty());
        model.addAttribute("format", format);
        return exchange.part(model, "loyalty/panel", "panel", "/customers/" + id);
    }
}
