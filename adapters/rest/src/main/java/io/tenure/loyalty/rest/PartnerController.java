package io.tenure.loyalty.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.tenure.access.Caller;
import io.tenure.loyalty.queries.PartnerQueries;
import io.tenure.loyalty.queries.SettlementLineView;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.rest.BadRequest;
import io.tenure.shared.rest.PageBody;
import io.tenure.shared.rest.Paging;
import io.tenure.shared.rest.UpTo;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows the partners of a programme and what is settled with them. */
@RestController
@RequestMapping("/api/v1/loyalty/programmes/{programme}/partners")
@Tag(name = "Loyalty")
class PartnerController {

    private static final int MOST = 1_000;
    private static final Pattern MONTH = Pattern.compile("[0-9]{4}-(0[1-9]|1[0-2])");

    private final PartnerQueries queries;

    PartnerController(PartnerQueries queries) {
        this.queries = queries;
    }

    /** All partners of a programme. */
    @Schema(name = "LoyaltyPartners")
    record PartnersBody(List<PartnerResource> items) {}

    @GetMapping
    @Operation(summary = "List the partners of a programme, former ones included")
    PartnersBody partners(@PathVariable String programme, Caller caller) {
        return new PartnersBody(queries.partners(programme, caller).stream()
                .map(PartnerResource::of)
                .toList());
    }

    @GetMapping("/{partner}")
    @Operation(summary = "Read a partner: its outlets, and what a point costs between it and the firm")
    PartnerResource partner(@PathVariable String programme, @PathVariable String partner, Caller caller) {
        return queries.partner(programme, partner, caller)
                .map(PartnerResource::of)
                .orElseThrow(() -> unknown(partner));
    }

    @GetMapping("/{partner}/settlements")
    @Operation(summary = "List the settlements with a partner by month, newest first")
    PageBody<SettlementResource> settlements(
            @PathVariable String programme,
            @PathVariable String partner,
            @RequestParam(required = false) @Nullable String after,
            @UpTo(MOST) @RequestParam(defaultValue = "100") int limit,
            Caller caller) {
        partner(programme, partner, caller);
        int size = Paging.limit(limit, MOST);
        return PageBody.of(
                Paging.page(after, null, () -> queries.settlements(programme, partner, after, size, caller)),
                SettlementResource::of);
    }

    @GetMapping("/{partner}/settlements/{month}")
    @Operation(
            summary = "Read the settlement with a partner for a month",
            description =
                    "Exact to the smallest unit of the currency. Whatever is learned later belongs to the month in which it is learned, so a closed month stays as it is.")
    SettlementResource settlement(
            @PathVariable String programme, @PathVariable String partner, @PathVariable String month, Caller caller) {
        return queries.settlement(programme, partner, month(month), caller)
                .map(SettlementResource::of)
                .orElseThrow(() -> unknown(partner));
    }

    @GetMapping("/{partner}/settlements/{month}/lines")
    @Operation(summary = "Read each movement that a settlement is made of, oldest first")
    PageBody<SettlementLineView> lines(
            @PathVariable String programme,
            @PathVariable String partner,
            @PathVariable String month,
            @RequestParam(required = false) @Nullable String after,
            @UpTo(MOST) @RequestParam(defaultValue = "100") int limit,
            Caller caller) {
        partner(programme, partner, caller);
        YearMonth wanted = month(month);
        int size = Paging.limit(limit, MOST);
        return PageBody.of(
                Paging.page(after, null, () -> queries.lines(programme, partner, wanted, after, size, caller)),
                line -> line);
    }

    @GetMapping(value = "/{partner}/settlements/{month}/csv", produces = "text/csv")
    @Operation(
            summary = "Take all movements of a settlement as CSV",
            description = "With a header. The amounts add up to what the partner owes the firm.")
    @ApiResponse(
            responseCode = "200",
            description = "the movements",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = "string")))
    void csv(
            @PathVariable String programme,
            @PathVariable String partner,
            @PathVariable String month,
            Caller caller,
            HttpServletResponse response)
            throws IOException {
        partner(programme, partner, caller);
        try (Stream<String> lines = queries.csv(programme, partner, month(month), caller)) {
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

    private static YearMonth month(String text) {
        if (!MONTH.matcher(text).matches()) {
            throw BadRequest.invalid("month", "must be a month such as 2026-11");
        }
        return YearMonth.parse(text);
    }

    private static Refusal unknown(String partner) {
        return Refusal.of(
                "loyalty.unknown-partner",
                "There is no partner '" + partner + "' of this programme: name one that is listed.");
    }
}
