package io.tenure.loyalty.portal;

import io.tenure.access.Caller;
import io.tenure.loyalty.application.port.in.IssueCouponsUseCase;
import io.tenure.loyalty.programme.CouponDefinition;
import io.tenure.loyalty.programme.Programme;
import io.tenure.loyalty.queries.LoyaltyQueries;
import io.tenure.shared.ids.Ids;
import io.tenure.shared.outcome.Refusal;
import io.tenure.shared.portal.Exchange;
import io.tenure.shared.portal.Fields;
import io.tenure.shared.portal.FormErrors;
import io.tenure.shared.portal.Format;
import io.tenure.shared.portal.NotFound;
import io.tenure.shared.portal.Page;
import io.tenure.shared.portal.Screen;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where marketers issue coupons. */
@Page
@RequestMapping("/loyalty/{programme}/coupons/issue")
class CouponIssueController {

    private static final String TEMPLATE = "loyalty/forms/coupons";

    private final LoyaltyQueries queries;
    private final IssueCouponsUseCase issueCoupons;
    private final Ids ids;

    CouponIssueController(LoyaltyQueries queries, IssueCouponsUseCase issueCoupons, Ids ids) {
        this.queries = queries;
        this.issueCoupons = issueCoupons;
        this.ids = ids;
    }

    @GetMapping
    String form(@PathVariable String programme, Exchange exchange, Model model) {
        open(programme, model);
        return new Screen(exchange, model, TEMPLATE, new CouponForm(ids.next(), null, null)).show(FormErrors.none());
    }

    @PostMapping
    String issue(
            @PathVariable String programme,
            CouponForm form,
            Caller caller,
            Format format,
            Exchange exchange,
            Model model) {
        open(programme, model);
        Screen screen = new Screen(exchange, model, TEMPLATE, form);
        FormErrors errors = FormErrors.none();
        Fields fields = new Fields(errors, format.zone());
        String key = fields.required("key", form.key());
        String coupon = fields.required("coupon", form.coupon());
        long count = fields.whole("count", form.count());
        if (errors.any()) {
            return screen.show(errors);
        }
        try {
            issueCoupons.issue(programme, key, coupon, count, caller);
            return exchange.done(CouponsController.page(programme), "flash.coupons-issued");
        } catch (Refusal refusal) {
            return screen.show(FormErrors.refused(refusal.rejection()));
        }
    }

    private void open(String programme, Model model) {
        Programme current =
                queries.inForce(programme).orElseThrow(() -> new NotFound("Loyalty programme " + programme));
        model.addAttribute("programme", programme);
        model.addAttribute(
                "coupons", current.coupons().stream().map(CouponDefinition::id).toList());
        model.addAttribute("cancel", CouponsController.page(programme));
    }
}
