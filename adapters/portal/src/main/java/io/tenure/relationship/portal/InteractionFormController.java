package io.tenure.relationship.portal;

import io.tenure.access.Caller;
import io.tenure.relationship.application.port.in.InteractionDraft;
import io.tenure.relationship.application.port.in.InteractionReceipt;
import io.tenure.relationship.application.port.in.RecordInteractionUseCase;
import io.tenure.relationship.queries.CustomerQueries;
import io.tenure.relationship.queries.InteractionView;
import io.tenure.shared.domain.Money;
import io.tenure.shared.ids.Ids;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.portal.Page;
import io.tenure.shared.views.ViewsBehind;
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
    private final CustomerQueries queries;
    private final RecordInteractionUseCase interactions;
    private final Ids ids;

    InteractionFormController(Desk desk, CustomerQueries queries, RecordInteractionUseCase interactions, Ids ids) {
        this.desk = desk;
        this.queries = queries;
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
                if (receipt instanceof InteractionReceipt.Duplicate known) {
                    requireSame(draft, known, errand.caller());
                }
                return new Done(
                        receipt.position(), Desk.page(errand.customer()) + "?recorded=" + receipt.interactionId());
            };
        });
    }

    /**
     * Whoever lost the answer, changed the form and sent it again must not read that the change was recorded. What was
     * corrected or taken back meanwhile differs as well.
     */
    private void requireSame(InteractionDraft told, InteractionReceipt.Duplicate known, Caller caller) {
        if (!queries.awaitVisible(known.position())) {
            throw new ViewsBehind("What was recorded cannot be read yet; try again in a moment");
        }
        var recorded = queries.interaction(known.interactionId(), caller);
        if (recorded.isPresent() && !isAsRecorded(told, recorded.get())) {
            throw Refusal.of(
                    "relationship.recorded-otherwise",
                    "The form was sent before, and the interaction stands otherwise: correct it in the timeline");
        }
    }

    private static boolean isAsRecorded(InteractionDraft told, InteractionView recorded) {
        return told.equals(new InteractionDraft(
                told.source(),
                told.externalId(),
                told.customer(),
                told.createUnknown(),
                told.profile(),
                recorded.kind(),
                recorded.channel(),
                recorded.direction(),
                recorded.occurredAt(),
                recorded.amount() == null || recorded.currency() == null
                        ? null
                        : Money.of(recorded.amount().toPlainString(), recorded.currency()),
                recorded.items(),
                recorded.thread(),
                recorded.summary(),
                recorded.attributes(),
                recorded.dueAt(),
                recorded.refersTo(),
                recorded.handledBy()));
    }
}
