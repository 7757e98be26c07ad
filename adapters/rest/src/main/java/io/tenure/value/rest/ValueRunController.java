package io.tenure.value.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.rest.Paging;
import io.tenure.shared.rest.ReportJobBody;
import io.tenure.shared.rest.UpTo;
import io.tenure.value.application.port.in.BeginValueRunUseCase;
import io.tenure.value.application.port.in.RunWish;
import io.tenure.value.events.ValueRunRecorded;
import io.tenure.value.queries.ValueQueries;
import io.tenure.value.queries.ValueRunView;
import jakarta.validation.Valid;
import java.time.LocalDate;
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

/** The runs that value customers: each is a version, with its models, its warnings and its reports. */
@RestController
@RequestMapping("/api/v1/value/runs")
@Tag(name = "Value")
class ValueRunController {

    private static final int MOST = 100;

    private final ValueQueries queries;
    private final BeginValueRunUseCase beginRun;

    ValueRunController(ValueQueries queries, BeginValueRunUseCase beginRun) {
        this.queries = queries;
        this.beginRun = beginRun;
    }

    /** What a run is wanted for; what is left out is as in the last run. */
    @Schema(name = "ValueRunWish")
    record WishBody(
            @Valid @Nullable SettingsBody settings,
            @Valid @Nullable MarketBody market,
            @Valid @Nullable RfmEdgesBody rfmEdges,
            @Nullable LocalDate asOf) {

        RunWish wish() {
            return new RunWish(
                    settings == null ? null : settings.settings(),
                    market == null ? null : market.market(),
                    rfmEdges == null ? null : rfmEdges.edges(),
                    asOf);
        }
    }

    /** A run in short; a trial looked back to a day since which customers have bought, and values nobody. */
    @Schema(name = "ValueRunSummary")
    record SummaryBody(ValueRunRecorded run, boolean applied, boolean trial) {}

    /** The runs on record, the newest first, those that wait or work, and those that failed in the last week. */
    @Schema(name = "ValueRuns")
    record RunsBody(List<SummaryBody> items, List<ReportJobBody> underWay, List<ReportJobBody> failed) {}

    @GetMapping
    @Operation(summary = "List the runs that value customers, the newest first")
    RunsBody runs(@UpTo(MOST) @RequestParam(defaultValue = "20") int limit) {
        return new RunsBody(
                queries.runs(Paging.limit(limit, MOST)).stream()
                        .map(view -> new SummaryBody(view.run(), view.applied(), view.trial()))
                        .toList(),
                ReportJobBody.of(queries.underWay()),
                ReportJobBody.of(queries.failed()));
    }

    @GetMapping("/{run}")
    @Operation(
            summary = "Read a run: models with parameters and errors, tracking, trial, warnings, limits and reports",
            description = "Concentration, ABC, RFM, cohorts, survival, the three myths and profit, by currency.")
    ValueRunView run(@PathVariable long run) {
        return queries.run(run)
                .orElseThrow(
                        () -> Refusal.of("value.unknown-run", "There is no run " + run + ": name one that is listed"));
    }

    @PostMapping
    @Operation(
            summary = "Value all customers anew, in the background",
            description =
                    "Takes the settings, the market and the fixed limits of RFM of the last run and the last day with a purchase where none are given."
                            + " Settings without a market mean that none is known, and settings without limits that"
                            + " customers fall into fifths. As of a day since which customers have"
                            + " bought it is a trial: it is kept with all that it finds, of the facts as they were then,"
                            + " and changes nobody's value.")
    ResponseEntity<RunsBody> begin(@Valid @RequestBody WishBody body, Caller caller) {
        beginRun.begin(body.wish(), caller);
        return ResponseEntity.accepted().body(runs(1));
    }
}
