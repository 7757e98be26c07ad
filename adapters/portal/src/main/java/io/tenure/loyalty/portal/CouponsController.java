package io.tenure.loyalty.portal;

import io.tenure.access.Caller;
import io.tenure.access.Role;
import io.tenure.loyalty.application.port.in.HandOutCouponCodesUseCase;
import io.tenure.loyalty.application.port.in.RevokeCouponBatchUseCase;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.queries.CouponQueries;
import io.tenure.loyalty.queries.LoyaltyQueries;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.NotFound;
import io.tenure.shared.portal.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The batches of coupons of a programme: what became of their codes, taking the codes, revoking them. */
@Page
@RequestMapping("/loyalty/{programme}/coupons")
class CouponsController {

    private final CouponQueries coupons;
    private final LoyaltyQueries queries;
    private final HandOutCouponCodesUseCase handOutCodes;
    private final RevokeCouponBatchUseCase revokeBatch;

    CouponsController(
            CouponQueries coupons,
            LoyaltyQueries queries,
            HandOutCouponCodesUseCase handOutCodes,
            RevokeCouponBatchUseCase revokeBatch) {
        this.coupons = coupons;
        this.queries = queries;
        this.handOutCodes = handOutCodes;
        this.revokeBatch = revokeBatch;
    }

    @GetMapping
    String batches(@PathVariable String programme, Caller caller, Format format, Model model) {
        model.addAttribute(
                "programme",
                queries.programme(programme, null).orElseThrow(() -> new NotFound("Loyalty programme " + programme)));
        Programme current = queries.inForce(programme).orElse(null);
        model.addAttribute(
                "batches",
                coupons.batches(programme).stream()
                        .map(view -> CouponRow.of(view, current))
                        .toList());
        model.addAttribute("defined", current != null && !current.coupons().isEmpty());
        model.addAttribute("edits", caller.hasAny(Role.MARKETER, Role.ADMIN));
        model.addAttribute("format", format);
        return "loyalty/coupons";
    }

    /** A file, or the page again where the codes cannot be had. */
    @PostMapping("/{batch}/codes")
    @Nullable
    String codes(
            @PathVariable String programme,
            @PathVariable long batch,
            Caller caller,
            Exchange exchange,
            HttpServletResponse response)
            throws IOException {
        try (Stream<String> codes = handOutCodes.handOut(programme, batch, caller)) {
            response.setContentType("text/csv");
            response.setCharacterEncoding(StandardCharsets.UTF_8.name());
            response.setHeader("Content-Disposition", "attachment; filename=\"coupons-" + batch + ".csv\"");
            PrintWriter out = response.getWriter();
            out.print("code\r\n");
            codes.forEach(code -> {
                out.print(code);
                out.print("\r\n");
            });
            out.flush();
            return null;
        } catch (Refusal refusal) {
            return exchange.refused(page(programme), refusal.rejection());
        }
    }

    @PostMapping("/{batch}/revocation")
    String revoke(
            @PathVariable String programme,
            @PathVariable long batch,
            @RequestParam String reason,
            Caller caller,
            Exchange exchange) {
        try {
            revokeBatch.revoke(programme, batch, reason, caller);
            return exchange.done(page(programme), "flash.coupons-revoked");
        } catch (Refusal refusal) {
            return exchange.refused(page(programme), refusal.rejection());
        }
    }

    static String page(String programme) {
        return "/loyalty/" + programme + "/coupons";
    }
}
