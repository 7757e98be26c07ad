package io.tenure.loyalty.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.loyalty.application.port.in.ReportLiabilityUseCase;
import io.tenure.loyalty.events.LiabilityReported;
import io.tenure.loyalty.queries.LiabilityReportView;
import io.tenure.loyalty.queries.ReportQueries;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.rest.Paging;
import io.tenure.shared.rest.ReportJobBody;
import io.tenure.shared.rest.UpTo;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a programme owes, what of it will hardly be asked for, and what it gave and brought. */
@RestController
@RequestMapping("/api/v1/loyalty/programmes/{programme}/liability-reports")
@Tag(name = "Loyalty")
class LiabilityReportController {

    private static final int MOST = 100;

    private final ReportQueries queries;
    private final ReportLiabilityUseCase reportLiability;

    LiabilityReportController(ReportQueries queries, ReportLiabilityUseCase reportLiability) {
        this.queries = queries;
        this.reportLiability = reportLiability;
    }

    /** Reports, the newest first, and those that wait, work or failed in the last week. */
    @Schema(name = "LoyaltyLiabilityReports")
    record ReportsBody(List<LiabilityReported> items, List<ReportJobBody> jobs) {}

    @GetMapping
    @Operation(summary = "List reports of what a programme owes, the newest first")
    ReportsBody reports(@PathVariable String programme, @UpTo(MOST) @RequestParam(defaultValue = "20") int limit) {
        return new ReportsBody(
                queries.liabilities(programme, Paging.limit(limit, MOST)).stream()
                        .map(LiabilityReportView::report)
                        .toList(),
                ReportJobBody.of(queries.liabilityJobs(programme)));
    }

    @GetMapping("/{report}")
    @Operation(summary = "Read a report of what a programme owes")
    LiabilityReported report(@PathVariable String programme, @PathVariable String report) {
        return queries.liability(programme, report)
                .map(LiabilityReportView::report)
                .orElseThrow(() -> Refusal.of(
                        "loyalty.unknown-report", "There is no report " + report + ": name one that is listed"));
    }

    @PostMapping
    @Operation(
            summary = "Report what a programme owes, gave and brought, in the background",
            description =
                    "Points by age with the share that will be spent, stored money, points of each rule by month, and the tiers.")
    ResponseEntity<ReportsBody> begin(@PathVariable String programme, Caller caller) {
        reportLiability.report(programme, caller);
        return ResponseEntity.accepted().body(reports(programme, 1));
    }
}
