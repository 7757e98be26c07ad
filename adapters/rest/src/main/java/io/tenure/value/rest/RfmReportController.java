package io.tenure.value.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.rest.Paging;
import io.tenure.shared.rest.ReportJobBody;
import io.tenure.shared.rest.UpTo;
import io.tenure.value.application.port.in.TabulateRfmUseCase;
import io.tenure.value.queries.RfmQueries;
import io.tenure.value.queries.RfmReport;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
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

/** The ten segments of RFM counted by the rules of published analyses. */
@RestController
@RequestMapping("/api/v1/value/rfm")
@Tag(name = "Value")
class RfmReportController {

    private static final int MOST = 100;

    private final RfmQueries queries;
    private final TabulateRfmUseCase tabulateRfm;

    RfmReportController(RfmQueries queries, TabulateRfmUseCase tabulateRfm) {
        this.queries = queries;
        this.tabulateRfm = tabulateRfm;
    }

    /** From which day to count back. */
    @Schema(name = "RfmReportWish")
    record WishBody(@NotNull LocalDate reference) {}

    /** Reports, the newest first, and those that wait, work or failed in the last week. */
    @Schema(name = "RfmReports")
    record ReportsBody(List<RfmReport> items, List<ReportJobBody> jobs) {}

    /** A report once it is there, and for a week how far its job has come or why it failed. */
    @Schema(name = "RfmReportState")
    record StateBody(@Nullable RfmReport report, @Nullable ReportJobBody job) {}

    @GetMapping
    @Operation(summary = "List the counts of the ten segments of RFM by the rules of published analyses, newest first")
    ReportsBody reports(@UpTo(MOST) @RequestParam(defaultValue = "20") int limit) {
        return new ReportsBody(queries.reports(Paging.limit(limit, MOST)), ReportJobBody.of(queries.jobs()));
    }

    @GetMapping("/{report}")
    @Operation(summary = "Read such a count, or how far it has come")
    StateBody report(@PathVariable String report) {
        var state = new StateBody(
                queries.report(report).orElse(null),
                queries.job(report).map(ReportJobBody::of).orElse(null));
        if (state.report() == null && state.job() == null) {
            throw Refusal.of("value.unknown-report", "There is no report " + report + ": name one that is listed");
        }
        return state;
    }

    @PostMapping
    @Operation(
            summary = "Count the ten segments of RFM by the rules of published analyses, in the background",
            description =
                    "Frequency goes by first rank, in the order of the ids of the system that customers come from;"
                            + " customers without such an id, and those who bought for nothing only, are left out and counted."
                            + " Each customer is logged as read by the caller; what is kept are counts and sums.")
    ResponseEntity<StateBody> begin(@Valid @RequestBody WishBody body, Caller caller) {
        String report = tabulateRfm.tabulate(body.reference(), caller);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/value/rfm/" + report))
                .body(report(report));
    }
}
