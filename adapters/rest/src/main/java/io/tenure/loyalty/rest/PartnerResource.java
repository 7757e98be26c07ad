package io.tenure.loyalty.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import io.tenure.loyalty.programme.PartnerTerms;
import io.tenure.loyalty.programme.Wording;
import io.tenure.loyalty.queries.PartnerView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A partner as the API shows it.
 *
 * @param current whether the version in force names it
 * @param currency in which it is settled
 * @param terms what a point costs from a day on, oldest first
 */
@Schema(name = "LoyaltyPartner")
record PartnerResource(
        String id, Wording title, boolean current, String currency, List<String> outlets, List<TermsBody> terms) {

    /** What the partner owes for a point it issues, and the firm for a point that is spent there. */
    @Schema(name = "LoyaltyPartnerTerms")
    record TermsBody(
            LocalDate from,
            @Schema(type = "string", example = "0.0125") BigDecimal earnPrice,
            @Schema(type = "string", example = "0.0075") BigDecimal burnPrice) {

        static TermsBody of(PartnerTerms terms) {
            return new TermsBody(terms.from(), terms.earn(), terms.burn());
        }
    }

    static PartnerResource of(PartnerView view) {
        return new PartnerResource(
                view.partner().id(),
                view.partner().title(),
                view.current(),
                view.currency(),
                view.partner().outlets(),
                view.partner().terms().stream().map(TermsBody::of).toList());
    }
}
