package io.tenure.loyalty.rest;

import static io.tenure.shared.rest.ProblemCode.Where.ON_CHANGE;
import static io.tenure.shared.rest.ProblemCodes.codes;

import io.tenure.shared.rest.ProblemCodes;
import io.tenure.shared.views.ViewsBehind;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;

/** What tills are refused. */
@Configuration(proxyBeanMethods = false)
class PosProblems {

    @Bean
    ProblemCodes posProblemCodes() {
        return ProblemCodes.of(
                Set.of("Point of sale"),
                List.of(
                        codes(
                                HttpStatus.NOT_FOUND,
                                ON_CHANGE,
                                "loyalty.not-enrolled",
                                "loyalty.unknown-benefit",
                                "loyalty.unknown-benefit-use",
                                "loyalty.unknown-card",
                                "loyalty.unknown-coupon",
                                "loyalty.unknown-phone",
                                "loyalty.unknown-redemption",
                                "loyalty.unknown-reward",
                                "loyalty.unknown-sale"),
                        codes(
                                HttpStatus.CONFLICT,
                                ON_CHANGE,
                                "loyalty.benefit-not-in-tier",
                                "loyalty.benefit-used-up",
                                "loyalty.card-blocked",
                                "loyalty.card-replaced",
                                "loyalty.control-group",
                                "loyalty.coupon-member-limit",
                                "loyalty.coupon-minimum",
                                "loyalty.coupon-not-valid",
                                "loyalty.coupon-reserved",
                                "loyalty.coupon-revoked",
                                "loyalty.coupon-used",
                                "loyalty.membership-ended",
                                "loyalty.not-enough-money",
                                "loyalty.not-enough-points",
                                "loyalty.out-of-stock",
                                "loyalty.partner-currency",
                                "loyalty.phone-ambiguous",
                                "loyalty.points-block",
                                "loyalty.points-currency",
                                "loyalty.points-pooled",
                                "loyalty.price-changed",
                                "loyalty.programme-needed",
                                "loyalty.receipt-cancelled",
                                "loyalty.receipt-differs",
                                "loyalty.receipt-refunded",
                                "loyalty.receipt-too-old",
                                "loyalty.redemption-abandoned",
                                "loyalty.reference-reused",
                                "loyalty.refund-too-large",
                                "loyalty.tender-too-large"),
                        codes(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                ON_CHANGE,
                                "loyalty.amount-invalid",
                                "loyalty.card-forged",
                                "loyalty.code-expired",
                                "loyalty.card-number-invalid"),
                        codes(HttpStatus.SERVICE_UNAVAILABLE, ON_CHANGE, ViewsBehind.CODE)));
    }
}
