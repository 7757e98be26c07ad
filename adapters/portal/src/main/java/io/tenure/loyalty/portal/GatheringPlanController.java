package io.tenure.loyalty.portal;

import io.tenure.access.Caller;
import io.tenure.loyalty.application.port.in.GatheringPlan;
import io.tenure.loyalty.application.port.in.PlanGatheringUseCase;
import io.tenure.loyalty.commands.GatheringId;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.programme.Tier;
import io.tenure.loyalty.queries.GatheringQueries;
import io.tenure.loyalty.queries.LoyaltyQueries;
import io.tenure.segmentation.queries.SegmentQueries;
import io.tenure.segmentation.queries.SegmentView;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.Fields;
import io.tenure.shared.portal.FormErrors;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.NotFound;
import io.tenure.shared.portal.Page;
import io.tenure.shared.portal.Screen;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where marketers plan events for members. */
@Page
@RequestMapping("/loyalty/{programme}/events/plan")
class GatheringPlanController {

    private static final String TEMPLATE = "loyalty/forms/event";
    private static final int MOST_SEATS = 1_000_000;

    private final LoyaltyQueries queries;
    private final GatheringQueries gatherings;
    private final SegmentQueries segments;
    private final PlanGatheringUseCase planGathering;

    GatheringPlanController(
            LoyaltyQueries queries,
            GatheringQueries gatherings,
            SegmentQueries segments,
            PlanGatheringUseCase planGathering) {
        this.queries = queries;
        this.gatherings = gatherings;
        this.segments = segments;
        this.planGathering = planGathering;
    }

    /** @param event null for a new one */
    @GetMapping
    String form(
            @PathVariable String programme,
            @RequestParam(required = false) @Nullable String event,
            Format format,
            Exchange exchange,
            Model model) {
        open(programme, model);
        GatheringForm form = event == null
                ? GatheringForm.EMPTY
                : gatherings
                        .gathering(new GatheringId(programme, event))
                        .map(view -> GatheringForm.of(view, format))
                        .orElseThrow(() -> new NotFound("Event " + event));
        return new Screen(exchange, model, TEMPLATE, form).show(FormErrors.none());
    }

    @PostMapping
    String plan(
            @PathVariable String programme,
            GatheringForm form,
            Caller caller,
            Format format,
            Exchange exchange,
            Model model) {
        open(programme, model);
        Screen screen = new Screen(exchange, model, TEMPLATE, form);
        FormErrors errors = FormErrors.none();
        Fields fields = new Fields(errors, format.zone());
        String event = fields.required("event", form.event());
        String title = fields.required("title", form.title());
        String place = fields.required("place", form.place());
        fields.required("beginsAt", form.beginsAt());
        Instant beginsAt = fields.moment("beginsAt", form.beginsAt());
        long seats = fields.whole("seats", form.seats());
        if (errors.any() || beginsAt == null) {
            return screen.show(errors);
        }
        GatheringPlan plan = new GatheringPlan(
                title,
                place,
                beginsAt,
                Math.clamp(seats, 0, MOST_SEATS),
                fields.text("tier", form.tier()),
                fields.text("segment", form.segment()));
        try {
            planGathering.plan(new GatheringId(programme, event), plan, caller);
            return exchange.done(GatheringsController.page(programme), "flash.event-planned");
        } catch (Refusal refusal) {
            return screen.show(FormErrors.refused(refusal.rejection()));
        }
    }

    private void open(String programme, Model model) {
        Programme current =
                queries.inForce(programme).orElseThrow(() -> new NotFound("Loyalty programme " + programme));
        model.addAttribute("programme", programme);
        model.addAttribute(
                "tiers", current.tiers().tiers().stream().map(Tier::id).toList());
        model.addAttribute(
                "segments", segments.segments().stream().map(SegmentView::name).toList());
        model.addAttribute("cancel", GatheringsController.page(programme));
    }
}
