package io.tenure.loyalty.portal;

import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.loyalty.application.port.in.SimulateProgrammeUseCase;
import io.tenure.loyalty.application.port.in.StopReportUseCase;
import io.tenure.loyalty.programme.ProgrammeVersion;
import io.tenure.loyalty.queries.LoyaltyQueries;
import io.tenure.loyalty.queries.ReportQueries;
import io.tenure.loyalty.queries.SimulationView;
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

/** What versions of a programme would have given, before they are put in force. */
@Page
@RequestMapping("/loyalty/{programme}/simulations")
class SimulationController {

    private static final int REPORTS = 20;

    private final LoyaltyQueries programmes;
    private final ReportQueries reports;
    private final SimulateProgrammeUseCase simulateProgramme;
    private final StopReportUseCase stopReport;

    SimulationController(
            LoyaltyQueries programmes,
            ReportQueries reports,
            SimulateProgrammeUseCase simulateProgramme,
            StopReportUseCase stopReport) {
        this.programmes = programmes;
        this.reports = reports;
        this.simulateProgramme = simulateProgramme;
        this.stopReport = stopReport;
    }

    @GetMapping
    String simulations(
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
        List<SimulationView> all = reports.simulations(programme, REPORTS);
        SimulationView shown = report == null
                ? all.stream().findFirst().orElse(null)
                : reports.simulation(programme, report).orElseThrow(() -> new NotFound("Report " + report));
        model.addAttribute("reports", all);
        model.addAttribute("shown", shown == null ? null : shown.report());
        jobs(programme).show(format, model);
        model.addAttribute("mayRun", caller.hasAny(Role.MARKETER, Role.ADMIN));
        return "loyalty/simulations";
    }

    /** How far the trial under way has come; when it has ended the page shows itself anew. */
    @GetMapping("/progress")
    String progress(@PathVariable String programme, Format format, HttpServletResponse response, Model model) {
        return jobs(programme).fragment(format, response, model);
    }

    @PostMapping
    String simulate(@PathVariable String programme, @RequestParam long version, Caller caller, Exchange exchange) {
        try {
            simulateProgramme.simulate(new ProgrammeVersion(programme, version), null, null, caller);
            return exchange.done(page(programme), "flash.loyalty-report");
        } catch (Refusal refusal) {
            return exchange.refused("/loyalty/" + programme + "?version=" + version, refusal.rejection());
        }
    }

    @PostMapping("/jobs/{job}/stop")
    String stop(@PathVariable String programme, @PathVariable String job, Caller caller, Exchange exchange) {
        try {
            stopReport.stop(programme, job, caller);
            return exchange.done(page(programme), "flash.loyalty-report-stopped");
        } catch (Refusal refusal) {
            return exchange.refused(page(programme), refusal.rejection());
        }
    }

    private static String page(String programme) {
        return "/loyalty/" + programme + "/simulations";
    }

    private ReportJobs jobs(String programme) {
        return new ReportJobs(
                reports.simulationJobs(programme),
                reports.simulations(programme, 1).stream()
                        .map(view -> view.report().occurredAt())
                        .findFirst(),
                page(programme) + "/progress");
    }
}
