package io.tenure.loyalty.portal;

import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.loyalty.application.port.in.MeasureEffectUseCase;
import io.tenure.loyalty.queries.EffectView;
import io.tenure.loyalty.queries.LoyaltyQueries;
import io.tenure.loyalty.queries.ReportQueries;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.NotFound;
import io.tenure.shared.portal.Page;
import io.tenure.shared.portal.ReportJobs;
import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a programme changes, measured against its control group. */
@Page
@RequestMapping("/loyalty/{programme}/effect")
class EffectController {

    private static final int REPORTS = 20;

    private final LoyaltyQueries programmes;
    private final ReportQueries reports;
    private final MeasureEffectUseCase measureEffect;
    private final EffectChart chart;

    EffectController(
            LoyaltyQueries programmes, ReportQueries reports, MeasureEffectUseCase measureEffect, EffectChart chart) {
        this.programmes = programmes;
        this.reports = reports;
        this.measureEffect = measureEffect;
        this.chart = chart;
    }

    @GetMapping
    String effect(
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
        List<EffectView> all = reports.effects(programme, REPORTS);
        EffectView shown = report == null
                ? all.stream().findFirst().orElse(null)
                : reports.effect(programme, report).orElseThrow(() -> new NotFound("Report " + report));
        model.addAttribute("reports", all);
        model.addAttribute("shown", shown == null ? null : shown.report());
        model.addAttribute("chart", shown == null ? null : chart.of(shown.report(), format));
        model.addAttribute(
                "group",
                programmes
                        .inForce(programme)
                        .filter(found -> found.control() > 0)
                        .isPresent());
        jobs(programme).show(format, model);
        model.addAttribute("mayRun", caller.hasAny(Role.MARKETER, Role.ADMIN));
        return "loyalty/effect";
    }

    /** How far the report under way has come; when it has ended the page shows itself anew. */
    @GetMapping("/progress")
    String progress(@PathVariable String programme, Format format, HttpServletResponse response, Model model) {
        return jobs(programme).fragment(format, response, model);
    }

    @PostMapping
    String measure(
            @PathVariable String programme,
            @RequestParam int days,
            @RequestParam BigDecimal percent,
            Caller caller,
            Exchange exchange) {
        String page = "/loyalty/" + programme + "/effect";
        try {
            measureEffect.measure(programme, days, percent, caller);
            return exchange.done(page, "flash.loyalty-report");
        } catch (Refusal refusal) {
            return exchange.refused(page, refusal.rejection());
        }
    }

    private ReportJobs jobs(String programme) {
        return new ReportJobs(
                reports.effectJobs(programme),
                reports.effects(programme, 1).stream()
                        .map(view -> view.report().occurredAt())
                        .findFirst(),
                "/loyalty/" + programme + "/effect/progress");
    }
}
