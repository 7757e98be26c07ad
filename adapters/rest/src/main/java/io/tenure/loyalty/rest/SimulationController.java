package io.tenure.loyalty.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.loyalty.application.port.in.SimulateProgrammeUseCase;
import io.tenure.loyalty.application.port.in.StopReportUseCase;
import io.tenure.loyalty.events.ProgrammeSimulated;
import io.tenure.loyalty.programme.ProgrammeVersion;
import io.tenure.loyalty.queries.ReportQueries;
import io.tenure.loyalty.queries.SimulationView;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.rest.Paging;
import io.tenure.shared.rest.ReportJobBody;
import io.tenure.shared.rest.UpTo;
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

/** Tries versions of a programme on the past before they are put in force. */
@RestController
@RequestMapping("/api/v1/loyalty/programmes/{programme}/simulations")
@Tag(name = "Loyalty")
class SimulationController {

    private static final int MOST = 100;

    private final ReportQueries queries;
    private final SimulateProgrammeUseCase simulateProgramme;
    private final StopReportUseCase stopReport;

    SimulationController(
            ReportQueries queries, SimulateProgrammeUseCase simulateProgramme, StopReportUseCase stopReport) {
        this.queries = queries;
        this.simulateProgramme = simulateProgramme;
        this.stopReport = stopReport;
    }

    /** A version to try, from a first to a last day; on the last quarter that is over when neither is given. */
    @Schema(name = "LoyaltySimulationWish")
    record WishBody(
            long version,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** Simulations, the newest first, and those that wait, work or failed in the last week. */
    @Schema(name = "LoyaltySimulations")
    record SimulationsBody(List<ProgrammeSimulated> items, List<ReportJobBody> jobs) {}

    @GetMapping
    @Operation(summary = "List trials of versions on the past, the newest first")
    SimulationsBody simulations(
            @PathVariable String programme, @UpTo(MOST) @RequestParam(defaultValue = "20") int limit) {
        return new SimulationsBody(
                queries.simulations(programme, Paging.limit(limit, MOST)).stream()
                        .map(SimulationView::report)
                        .toList(),
                ReportJobBody.of(queries.simulationJobs(programme)));
    }

    @GetMapping("/{report}")
    @Operation(summary = "Read a trial of a version on the past")
    ProgrammeSimulated simulation(@PathVariable String programme, @PathVariable String report) {
        return queries.simulation(programme, report)
                .map(SimulationView::report)
                .orElseThrow(() -> Refusal.of(
                        "loyalty.unknown-report", "There is no report " + report + ": name one that is listed"));
    }

    @PostMapping
    @Operation(
            summary = "Try a version of a programme on what members have bought, in the background",
            description =
                    "Compares points, their cost, rules and tiers with what was given. No account is changed, and the version is not put in force.")
    ResponseEntity<SimulationsBody> begin(
            @PathVariable String programme, @Valid @RequestBody WishBody body, Caller caller) {
        simulateProgramme.simulate(new ProgrammeVersion(programme, body.version()), body.from(), body.to(), caller);
        return ResponseEntity.accepted().body(simulations(programme, 1));
    }

    @PostMapping("/jobs/{job}/stop")
    @Operation(summary = "Stop a report or trial of a programme that waits or works")
    ResponseEntity<SimulationsBody> stop(@PathVariable String programme, @PathVariable String job, Caller caller) {
        stopReport.stop(programme, job, caller);
        return ResponseEntity.ok(simulations(programme, 1));
    }
}
