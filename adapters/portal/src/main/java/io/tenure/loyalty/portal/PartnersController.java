package io.tenure.loyalty.portal;

import io.tenure.access.Caller;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.queries.LoyaltyQueries;
import io.tenure.loyalty.queries.PartnerQueries;
import io.tenure.loyalty.queries.PartnerView;
import io.tenure.loyalty.queries.ProgrammeView;
import io.tenure.loyalty.queries.Settlement;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.NotFound;
import io.tenure.shared.portal.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The partners of a programme, their terms, and what is settled with each by month. */
@Page
@RequestMapping("/loyalty/{programme}/partners")
class PartnersController {

    private static final int MONTHS = 120;
    private static final int LINES = 50;

    private final PartnerQueries partners;
    private final LoyaltyQueries queries;

    PartnersController(PartnerQueries partners, LoyaltyQueries queries) {
        this.partners = partners;
        this.queries = queries;
    }

    @GetMapping
    String partners(@PathVariable String programme, Caller caller, Format format, Model model) {
        model.addAttribute("programme", programme(programme));
        LocalDate today = LocalDate.ofInstant(
                format.now(), queries.inForce(programme).map(Programme::zone).orElse(ZoneOffset.UTC));
        model.addAttribute(
                "partners",
                partners.partners(programme, caller).stream()
                        .map(view -> row(programme, view, today, caller))
                        .toList());
        model.addAttribute("format", format);
        return "loyalty/partners";
    }

    private PartnerRow row(String programme, PartnerView view, LocalDate today, Caller caller) {
        return new PartnerRow(
                view,
                view.partner().terms(today).orElse(null),
                new SettlementRow(settlement(programme, view.partner().id(), YearMonth.from(today), caller)));
    }

    @GetMapping("/{partner}")
    String partner(
            @PathVariable String programme, @PathVariable String partner, Caller caller, Format format, Model model) {
        model.addAttribute("programme", programme(programme));
        model.addAttribute("p", partner(programme, partner, caller));
        model.addAttribute(
                "months",
                partners.settlements(programme, partner, null, MONTHS, caller).views().stream()
                        .map(SettlementRow::new)
                        .toList());
        model.addAttribute("format", format);
        return "loyalty/partner";
    }

    @GetMapping("/{partner}/settlements/{month}")
    String settlement(
            @PathVariable String programme,
            @PathVariable String partner,
            @PathVariable String month,
            @RequestParam(required = false) @Nullable String after,
            Caller caller,
            Format format,
            Exchange exchange,
            Model model) {
        YearMonth wanted = month(month);
        model.addAttribute("programme", programme(programme));
        model.addAttribute("p", partner(programme, partner, caller));
        model.addAttribute("s", new SettlementRow(settlement(programme, partner, wanted, caller)));
        model.addAttribute("lines", partners.lines(programme, partner, wanted, after, LINES, caller));
        model.addAttribute("format", format);
        return exchange.partial() ? "loyalty/settlement :: rows" : "loyalty/settlement";
    }

    @GetMapping("/{partner}/settlements/{month}/csv")
    void csv(
            @PathVariable String programme,
            @PathVariable String partner,
            @PathVariable String month,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        partner(programme, partner, caller);
        try (Stream<String> lines = partners.csv(programme, partner, month(month), caller)) {
            response.setContentType("text/csv");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.setHeader(
                    "Content-Disposition", "attachment; filename=\"settlement-" + partner + "-" + month + ".csv\"");
            PrintWriter out = response.getWriter();
            lines.forEach(line -> {
                out.print(line);
                out.print("\r\n");
            });
            out.flush();
        }
    }

    private ProgrammeView programme(String programme) {
        return queries.programme(programme, null).orElseThrow(() -> new NotFound("Loyalty programme " + programme));
    }

    private PartnerView partner(String programme, String partner, Caller caller) {
        return partners.partner(programme, partner, caller).orElseThrow(() -> new NotFound("Partner " + partner));
    }

    private Settlement settlement(String programme, String partner, YearMonth month, Caller caller) {
        return partners.settlement(programme, partner, month, caller)
                .orElseThrow(() -> new NotFound("Partner " + partner));
    }

    private static YearMonth month(String text) {
        try {
            return YearMonth.parse(text);
        } catch (DateTimeException none) {
            throw new NotFound("Month " + text);
        }
    }
}
