package io.tenure.value.portal;

import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.shared.jobs.Job;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.Page;
import io.tenure.value.application.port.in.BeginValueRunUseCase;
import io.tenure.value.application.port.in.RunWish;
import io.tenure.value.queries.ValueQueries;
import io.tenure.value.queries.ValueRunView;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What all customers are worth together, by the last run or one that is chosen, and the models behind it. */
@Page
class ValueController {

    private static final int RUNS = 20;

    private final ValueQueries queries;
    private final BeginValueRunUseCase beginRun;
    private final Books books;

    ValueController(ValueQueries queries, BeginValueRunUseCase beginRun, Books books) {
        this.queries = queries;
        this.beginRun = beginRun;
        this.books = books;
    }

    @GetMapping("/value")
    String value(@RequestParam(required = false) @Nullable Long run, Caller caller, Format format, Model model) {
        Optional<ValueRunView> inForce = queries.latest();
        inForce.ifPresent(view -> model.addAttribute("inForce", view));
        (run == null ? inForce : queries.run(run)).ifPresent(view -> {
            model.addAttribute("shown", view);
            model.addAttribute("books", books.of(view, format));
        });
        model.addAttribute("runs", queries.runs(RUNS));
        model.addAttribute("underWay", queries.underWay());
        Instant valued = inForce.map(view -> view.run().occurredAt()).orElse(Instant.MIN);
        queries.failed().stream()
                .filter(job -> job.ended() != null && job.ended().isAfter(valued))
                .findFirst()
                .ifPresent(job -> model.addAttribute("failed", job));
        model.addAttribute("today", LocalDate.ofInstant(format.now(), format.zone()));
        model.addAttribute("mayRun", caller.hasAny(Role.MARKETER, Role.ADMIN));
        model.addAttribute("format", format);
        return "value/value";
    }

    /** How far the run under way has come; when it has ended the page shows itself anew. */
    @GetMapping("/value/progress")
    String progress(Format format, HttpServletResponse response, Model model) {
        List<Job> underWay = queries.underWay();
        if (underWay.isEmpty()) {
            response.setHeader("HX-Refresh", "true");
        }
        model.addAttribute("underWay", underWay);
        model.addAttribute("format", format);
        return "value/value :: progress";
    }

    /** As of a day when one is given: a trial, if customers have bought since. */
    @PostMapping("/value/runs")
    String begin(
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate asOf,
            Caller caller,
            Exchange exchange) {
        try {
            beginRun.begin(new RunWish(null, null, null, asOf), caller);
            return exchange.done("/value", "flash.value-run");
        } catch (Refusal refusal) {
            return exchange.refused("/value", refusal.rejection());
        }
    }
}
