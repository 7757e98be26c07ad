package io.tenure.relationship.portal;

import io.tenure.access.Caller;
import io.tenure.relationship.application.port.in.RecordInteractionUseCase;
import io.tenure.relationship.application.port.in.Refusal;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.ids.Ids;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.FormErrors;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.Page;
import io.tenure.shared.portal.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Records an interaction and shows it in its place. */
@Page
@RequestMapping("/customers/{id}/interactions")
class InteractionFormController {
    private static final String TEMPLATE = "relationship/forms/interaction";

    private final Desk desk;
    private final RecordInteractionUseCase interactions;
    private final Ids ids;

    InteractionFormController(Desk desk, RecordInteractionUseCase interactions, Ids ids) {
        this.desk = desk;
        this.interactions = interactions;
        this.ids = ids;
    }

    @GetMapping("/new")
    String form(
            @PathVariable CustomerId id,
            @RequestParam(required = false) @Nullable String thread,
            Caller caller,
            Format format,
            Exchange exchange,
            Model model) {
        var local = desk.open(id, caller, format, model);
        var form = InteractionForm.fresh(ids.next(), caller.name(), thread, local);
        return new Screen(exchange, model, TEMPLATE, form).show(FormErrors.none());
    }

    @PostMapping
    String record(
            @PathVariable CustomerId id,
            InteractionForm form,
            Caller caller,
            Format format,
            Exchange exchange,
            Model model) {
        var local = desk.open(id, caller, format, model);
        var screen = new Screen(exchange, model, TEMPLATE, form);
        var reading = new InteractionReading(form, local);
        var draft = reading.draft(id);
        if (reading.errors().any()) {
            return screen.show(reading.errors());
        }
        try {
            var receipt = interactions.record(draft, caller);
            desk.awaitVisible(receipt.position());
            return exchange.done(Desk.page(id) + "?recorded=" + receipt.interactionId(), "flash.recorded");
        } catch (Refusal refusal) {
            return screen.show(FormErrors.refused(refusal.rejection()));
        }
    }
}
