package io.tenure.relationship.portal;

import io.tenure.access.Caller;
import io.tenure.relationship.application.port.in.CorrectInteractionUseCase;
import io.tenure.relationship.application.port.in.RetractInteractionUseCase;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.relationship.queries.InteractionView;
import io.tenure.shared.domain.CustomerId;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.Fields;
import io.tenure.shared.portal.FormErrors;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.NotFound;
import io.tenure.shared.portal.Page;
import io.tenure.shared.portal.Screen;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Puts right what was recorded of an interaction, or takes it back; the old stays on record. */
@Page
@RequestMapping("/customers/{id}/interactions/{interaction}")
class RepairController {
    private static final String CORRECTION = "relationship/forms/correction";
    private static final String RETRACTION = "relationship/forms/retraction";

    private final Desk desk;
    private final CustomerQueries queries;
    private final CorrectInteractionUseCase corrections;
    private final RetractInteractionUseCase retractions;

    RepairController(
            Desk desk,
            CustomerQueries queries,
            CorrectInteractionUseCase corrections,
            RetractInteractionUseCase retractions) {
        this.desk = desk;
        this.queries = queries;
        this.corrections = corrections;
        this.retractions = retractions;
    }

    @GetMapping("/correction")
    String correction(
            @PathVariable CustomerId id,
            @PathVariable String interaction,
            Caller caller,
            Format format,
            Exchange exchange,
            Model model) {
        var local = desk.open(id, caller, format, model);
        var form = InteractionForm.of(open(interaction, caller, model), local);
        return new Screen(exchange, model, CORRECTION, form).show(FormErrors.none());
    }

    @PostMapping("/correction")
    String correct(
            @PathVariable CustomerId id,
            @PathVariable String interaction,
            InteractionForm form,
            Caller caller,
            Format format,
            Exchange exchange,
            Model model) {
        var local = desk.open(id, caller, format, model);
        var recorded = open(interaction, caller, model);
        var reading = new InteractionReading(form, local);
        var correction = reading.correction(recorded.attributes(), recorded.refersTo());
        var reason = new Fields(reading.errors(), local.zone()).required("reason", form.reason());
        return desk.submit(
                new Screen(exchange, model, CORRECTION, form),
                reading.errors(),
                "flash.corrected",
                () -> corrections.correct(interaction, correction, reason, caller));
    }

    @GetMapping("/retraction")
    String retraction(
            @PathVariable CustomerId id,
            @PathVariable String interaction,
            Caller caller,
            Format format,
            Exchange exchange,
            Model model) {
        desk.open(id, caller, format, model);
        open(interaction, caller, model);
        return new Screen(exchange, model, RETRACTION, new ReasonForm(null)).show(FormErrors.none());
    }

    @PostMapping("/retraction")
    String retract(
            @PathVariable CustomerId id,
            @PathVariable String interaction,
            ReasonForm form,
            Caller caller,
            Format format,
            Exchange exchange,
            Model model) {
        desk.open(id, caller, format, model);
        open(interaction, caller, model);
        var errors = FormErrors.none();
        var reason = new Fields(errors, format.zone()).required("reason", form.reason());
        return desk.submit(
                new Screen(exchange, model, RETRACTION, form),
                errors,
                "flash.retracted",
                () -> retractions.retract(interaction, reason, caller));
    }

    private InteractionView open(String interaction, Caller caller, Model model) {
        var view = queries.interaction(interaction, caller).orElseThrow(() -> new NotFound("Interaction"));
        model.addAttribute("interaction", view);
        return view;
    }
}
