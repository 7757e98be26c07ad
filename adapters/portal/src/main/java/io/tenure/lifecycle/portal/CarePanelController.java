package io.tenure.lifecycle.portal;

import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.lifecycle.application.port.in.ChangeCareUseCase;
import io.tenure.lifecycle.commands.EndServiceStep;
import io.tenure.lifecycle.queries.CareQueries;
import io.tenure.lifecycle.queries.CustomerCare;
import io.tenure.lifecycle.queries.ServiceStepView;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.NotFound;
import io.tenure.shared.portal.Page;
import java.time.LocalDate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** How the firm cares for a customer: the level agreed on, what a lead answered, and the services that come. */
@Page
@RequestMapping("/customers/{id}/care")
class CarePanelController {

    private final CareQueries queries;
    private final ChangeCareUseCase changes;

    CarePanelController(CareQueries queries, ChangeCareUseCase changes) {
        this.queries = queries;
        this.changes = changes;
    }

    @GetMapping
    String care(@PathVariable CustomerId id, Caller caller, Format format, Exchange exchange, Model model) {
        CustomerCare care = queries.find(id, caller).orElseThrow(() -> new NotFound("Customer " + id));
        model.addAttribute("id", id.value());
        model.addAttribute("format", format);
        model.addAttribute("care", care);
        model.addAttribute(
                "open", care.steps().stream().filter(ServiceStepView::open).toList());
        model.addAttribute(
                "ended", care.steps().stream().filter(step -> !step.open()).toList());
        model.addAttribute("today", LocalDate.ofInstant(format.now(), format.zone()));
        model.addAttribute("may", caller.hasAny(Role.INTEGRATION, Role.ACCOUNT_MANAGER, Role.ADMIN));
        return exchange.part(model, "lifecycle/panel", "care", "/customers/" + id);
    }

    @PostMapping("/steps/{step}/{end:done|dropped}")
    String end(
            @PathVariable CustomerId id,
            @PathVariable String step,
            @PathVariable String end,
            Caller caller,
            Format format,
            Exchange exchange) {
        String page = "/customers/" + id;
        try {
            changes.change(new EndServiceStep(id, step, end.equals("done"), format.now()), caller);
            return exchange.done(page, "flash.care");
        } catch (Refusal refusal) {
            return exchange.refused(page, refusal.rejection());
        }
    }
}
