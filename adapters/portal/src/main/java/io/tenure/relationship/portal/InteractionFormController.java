package io.tenure.relationship.portal;

import io.tenure.relationship.application.port.in.RecordInteractionUseCase;
import io.tenure.shared.ids.Ids;
import io.tenure.shared.portal.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
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
    String form(Errand errand, @RequestParam(required = false) @Nullable String thread) {
        return desk.show(
                errand,
                TEMPLATE,
                local -> InteractionForm.fresh(ids.next(), errand.caller().name(), thread, local));
    }

    @PostMapping
    String record(Errand errand, InteractionForm form) {
        return desk.submit(errand, TEMPLATE, form, "flash.recorded", (fields, local) -> {
            var draft = new InteractionReading(form, fields, local.now()).draft(errand.customer());
            return () -> {
                var receipt = interactions.record(draft, errand.caller());
                return new Done(
                        receipt.position(), Desk.page(errand.customer()) + "?recorded=" + receipt.interactionId());
            };
        });
    }
}
