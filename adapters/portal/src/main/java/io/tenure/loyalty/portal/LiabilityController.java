package io.tenure.loyalty.portal;

import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.loyalty.application.port.in.ReportLiabilityUseCase;
import io.tenure.loyalty.queries.LiabilityReportView;
import io.tenure.loyalty.queries.LoyaltyQueries;
import io.tenure.loyalty.queries.ReportQueries;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.NotFound;
import io.tenure.shared.portal.Page;
import io.tenure.shared.portal.ReportJobs;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The board of what a programme owes, gave and brought. */
@Page
@RequestMapping("/loyalty/{programme}/liability")
class LiabilityController {

    private static final int REPORTS = 20;

    private final LoyaltyQueries programmes;
    private final ReportQueries reports;
    private final ReportLiabilityUseCase reportLiability;
    private final LiabilityCharts charts;

    LiabilityController(
            LoyaltyQueries programmes,
            ReportQueries reports,
            ReportLiabilityUseCase reportLiability,
            LiabilityCharts charts) {
        this.programmes = programmes;
        this.reports = reports;
        this.reportLiability = reportLiability;
        this.charts = charts;
    }

    @GetMapping
    String board(
            @PathVariable String programme,
            @RequestParam(required = false) @Nullable String report,
            Caller caller,
            Format format,
            Model model) {
        model.addAttribute(
                "programme",
                programmes
                        .programme(programme, null)
                        .orElseThrow(() -> new NotFound("Loyalty programme " + programme)));
        List<LiabilityReportView> all = reports.liabilities(programme, REPORTS);
        LiabilityReportView shown = report == null
                ? all.stream().findFirst().orElse(null)
                : reports.liability(programme, report).orElseThrow(() -> new NotFound("Report " + report));
        model.addAttribute("reports", all);
        model.addAttribute("shown", shown == null ? null : new LiabilityBoard(shown.report()));
        model.addAttribute("charts", shown == null ? List.of() : charts.of(shown.report(), format));
        jobs(programme).show(format, model);
        model.addAttribute("mayRun", caller.hasAny(Role.MARKETER, Role.ADMIN));
        return "loyalty/liability";
    }

    /** How far the report under way has come; when it has ended the page shows itself anew. */
    @GetMapping("/progress")
    String progress(@PathVariable String programme, Format format, HttpServletResponse response, Model model) {
        return jobs(programme).fragment(format, response, model);
    }

    @PostMapping
    String report(@PathVariable String programme, Caller caller, Exchange exchange) {
        String page = "/loyalty/" + programme + "/liability";
        try {
            reportLiability.report(programme, caller);
            return exchange.done(page, "flash.loyalty-report");
        } catch (Refusal refusal) {
            return exchange.refused(page, refusal.rejection());
        }
    }

    private ReportJobs jobs(String programme) {
        return new ReportJobs(
                reports.liabilityJobs(programme),
                reports.liabilities(programme, 1).stream()
                        .map(view -> view.report().occurredAt())
                        .findFirst(),
                "/loyalty/" + programme + "/liability/progress");
    }
}
