package io.tenure.relationship.portal;

import io.tenure.relationship.application.port.in.CorrectInteractionUseCase;
import io.tenure.relationship.application.port.in.RetractInteractionUseCase;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.relationship.queries.InteractionView;
import io.tenure.shared.portal.NotFound;
import io.tenure.shared.portal.Page;
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
    String correction(Errand errand, @PathVariable String interaction) {
        var recorded = find(interaction, errand);
        return desk.show(errand, CORRECTION, local -> InteractionForm.of(recorded, local));
    }

    @PostMapping("/correction")
    String correct(Errand errand, @PathVariable String interaction, InteractionForm form) {
        var recorded = find(interaction, errand);
        return desk.submit(errand, CORRECTION, form, "flash.corrected", (fields, local) -> {
            var correction = new InteractionReading(form, fields, local.now()).correction(recorded, local);
            var reason = fields.required("reason", form.reason());
            return () -> Done.on(corrections.correct(interaction, correction, reason, errand.caller()));
        });
    }

    @GetMapping("/retraction")
    String retraction(Errand errand, @PathVariable String interaction) {
        find(interaction, errand);
        return desk.show(errand, RETRACTION, new ReasonForm(null));
    }

    @PostMapping("/retraction")
    String retract(Errand errand, @PathVariable String interaction, ReasonForm form) {
        find(interaction, errand);
        return desk.submit(errand, RETRACTION, form, "flash.retracted", (fields, local) -> {
            var reason = fields.required("reason", form.reason());
            return () -> Done.on(retractions.retract(interaction, reason, errand.caller()));
        });
    }

    private InteractionView find(String interaction, Errand errand) {
        var view = queries.interaction(interaction, errand.caller()).orElseThrow(() -> new NotFound("Interaction"));
        errand.model().addAttribute("interaction", view);
        return view;
    }
}
