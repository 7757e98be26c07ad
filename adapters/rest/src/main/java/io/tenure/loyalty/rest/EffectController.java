package io.tenure.loyalty.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.loyalty.application.port.in.MeasureEffectUseCase;
import io.tenure.loyalty.events.EffectMeasured;
import io.tenure.loyalty.queries.EffectView;
import io.tenure.loyalty.queries.ReportQueries;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.rest.Paging;
import io.tenure.shared.rest.ReportJobBody;
import io.tenure.shared.rest.UpTo;
import jakarta.validation.Valid;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a programme changes, measured against its control group. */
@RestController
@RequestMapping("/api/v1/loyalty/programmes/{programme}/effect-reports")
@Tag(name = "Loyalty")
class EffectController {

    private static final int MOST = 100;
    private static final int DAYS = 90;
    private static final BigDecimal PERCENT = BigDecimal.TEN;

    private final ReportQueries queries;
    private final MeasureEffectUseCase measureEffect;

    EffectController(ReportQueries queries, MeasureEffectUseCase measureEffect) {
        this.queries = queries;
        this.measureEffect = measureEffect;
    }

    /**
     * Over how many days from each enrolment, 90 when null, and which difference one wants to be able to see, in
     * percent of the control group's mean, 10 when null.
     */
    @Schema(name = "LoyaltyEffectWish")
    record WishBody(@Nullable Integer days, @Nullable BigDecimal percent) {}

    /** Reports, the newest first, and those that wait, work or failed in the last week. */
    @Schema(name = "LoyaltyEffectReports")
    record EffectsBody(List<EffectMeasured> items, List<ReportJobBody> jobs) {}

    @GetMapping
    @Operation(summary = "List comparisons of members with their control group, the newest first")
    EffectsBody effects(@PathVariable String programme, @UpTo(MOST) @RequestParam(defaultValue = "20") int limit) {
        return new EffectsBody(
                queries.effects(programme, Paging.limit(limit, MOST)).stream()
                        .map(EffectView::report)
                        .toList(),
                ReportJobBody.of(queries.effectJobs(programme)));
    }

    @GetMapping("/{report}")
    @Operation(summary = "Read a comparison of members with their control group")
    EffectMeasured effect(@PathVariable String programme, @PathVariable String report) {
        return queries.effect(programme, report)
                .map(EffectView::report)
                .orElseThrow(() -> Refusal.of(
                        "loyalty.unknown-report", "There is no report " + report + ": name one that is listed"));
    }

    @PostMapping
    @Operation(
            summary = "Compare members with their control group, in the background",
            description =
                    "Spend, visits and retention over the days from each enrolment, by the side that was drawn whatever became of the"
                            + " membership, with intervals of 95 %.")
    ResponseEntity<EffectsBody> begin(
            @PathVariable String programme, @Valid @RequestBody WishBody body, Caller caller) {
        measureEffect.measure(
                programme,
                body.days() == null ? DAYS : body.days(),
                body.percent() == null ? PERCENT : body.percent(),
                caller);
        return ResponseEntity.accepted().body(effects(programme, 1));
    }
}
