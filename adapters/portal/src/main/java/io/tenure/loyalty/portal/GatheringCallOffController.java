package io.tenure.loyalty.portal;

import io.tenure.access.Caller;
import io.tenure.loyalty.application.port.in.CallOffGatheringUseCase;
import io.tenure.loyalty.commands.GatheringId;
import io.tenure.loyalty.queries.GatheringQueries;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.Fields;
import io.tenure.shared.portal.FormErrors;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.NotFound;
import io.tenure.shared.portal.Page;
import io.tenure.shared.portal.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where marketers call an event for members off. */
@Page
@RequestMapping("/loyalty/{programme}/events/{event}/call-off")
class GatheringCallOffController {

    private static final String TEMPLATE = "loyalty/forms/call-off";

    private final GatheringQueries gatherings;
    private final CallOffGatheringUseCase callOffGathering;

    GatheringCallOffController(GatheringQueries gatherings, CallOffGatheringUseCase callOffGathering) {
        this.gatherings = gatherings;
        this.callOffGathering = callOffGathering;
    }

    /** Why it does not take place. */
    record Form(@Nullable String reason) {}

    @GetMapping
    String form(@PathVariable String programme, @PathVariable String event, Exchange exchange, Model model) {
        open(new GatheringId(programme, event), model);
        return new Screen(exchange, model, TEMPLATE, new Form(null)).show(FormErrors.none());
    }

    @PostMapping
    String callOff(
            @PathVariable String programme,
            @PathVariable String event,
            Form form,
            Caller caller,
            Format format,
            Exchange exchange,
            Model model) {
        GatheringId id = new GatheringId(programme, event);
        open(id, model);
        Screen screen = new Screen(exchange, model, TEMPLATE, form);
        FormErrors errors = FormErrors.none();
        String reason = new Fields(errors, format.zone()).required("reason", form.reason());
        if (errors.any()) {
            return screen.show(errors);
        }
        try {
            callOffGathering.callOff(id, reason, caller);
            return exchange.done(GatheringsController.page(programme), "flash.event-called-off");
        } catch (Refusal refusal) {
            return screen.show(FormErrors.refused(refusal.rejection()));
        }
    }

    private void open(GatheringId id, Model model) {
        model.addAttribute("event", gatherings.gathering(id).orElseThrow(() -> new NotFound("Event " + id)));
        model.addAttribute("cancel", GatheringsController.page(id.programme()));
    }
}
