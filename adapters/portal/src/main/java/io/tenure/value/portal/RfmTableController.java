package io.tenure.value.portal;

import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.NotFound;
import io.tenure.shared.portal.Page;
import io.tenure.shared.portal.ReportJobs;
import io.tenure.value.application.port.in.TabulateRfmUseCase;
import io.tenure.value.queries.RfmQueries;
import io.tenure.value.queries.RfmReport;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The ten segments counted by the rules of published analyses, from whatever day somebody names. */
@Page
@RequestMapping("/value/rfm")
class RfmTableController {

    private static final String PAGE = "/value/rfm";
    private static final int REPORTS = 20;

    private final RfmQueries queries;
    private final TabulateRfmUseCase tabulateRfm;

    RfmTableController(RfmQueries queries, TabulateRfmUseCase tabulateRfm) {
        this.queries = queries;
        this.tabulateRfm = tabulateRfm;
    }

    @GetMapping
    String rfm(@RequestParam(required = false) @Nullable String report, Caller caller, Format format, Model model) {
        List<RfmReport> all = queries.reports(REPORTS);
        RfmReport shown = report == null
                ? all.stream().findFirst().orElse(null)
                : queries.report(report).orElseThrow(() -> new NotFound("Report " + report));
        model.addAttribute("reports", all);
        model.addAttribute("shown", shown);
        model.addAttribute(
                "reference",
                shown == null
                        ? LocalDate.ofInstant(format.now(), format.zone())
                        : shown.report().reference());
        model.addAttribute("mayRun", caller.hasAny(Role.MARKETER, Role.ADMIN));
        jobs().show(format, model);
        return "value/rfm";
    }

    @GetMapping("/progress")
    String progress(Format format, HttpServletResponse response, Model model) {
        return jobs().fragment(format, response, model);
    }

    @PostMapping
    String count(
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate reference,
            Caller caller,
            Exchange exchange) {
        try {
            tabulateRfm.tabulate(reference, caller);
            return exchange.done(PAGE, "flash.rfm-report");
        } catch (Refusal refusal) {
            return exchange.refused(PAGE, refusal.rejection());
        }
    }

    private ReportJobs jobs() {
        return new ReportJobs(
                queries.jobs(),
                queries.reports(1).stream()
                        .map(newest -> newest.report().occurredAt())
                        .findFirst(),
                PAGE + "/progress");
    }
}
