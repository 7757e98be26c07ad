package io.tenure.loyalty.rest;

import static io.tenure.shared.rest.ProblemCode.Where.ON_CHANGE;
import static io.tenure.shared.rest.ProblemCode.Where.ON_ONE;
import static io.tenure.shared.rest.ProblemCodes.codes;

import io.tenure.shared.rest.ProblemCodes;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;

/** What the rules of loyalty programmes refuse. */
@Configuration(proxyBeanMethods = false)
class LoyaltyProblems {

    @Bean
    ProblemCodes loyaltyProblemCodes() {
        return ProblemCodes.of(
                Set.of("Loyalty"),
                List.of(
                        codes(
                                HttpStatus.NOT_FOUND,
                                ON_ONE,
                                "loyalty.not-enrolled",
                                "loyalty.unknown-adjustment",
                                "loyalty.unknown-batch",
                                "loyalty.unknown-benefit",
                                "loyalty.unknown-benefit-use",
                                "loyalty.unknown-coupon",
                                "loyalty.unknown-event",
                                "loyalty.unknown-card",
                                "loyalty.unknown-partner",
                                "loyalty.unknown-programme",
                                "loyalty.unknown-redemption",
                                "loyalty.unknown-report",
                                "loyalty.no-stored-value",
                                "loyalty.unknown-reward",
                                "loyalty.unknown-spending",
                                "relationship.unknown-customer"),
                        codes(
                                HttpStatus.CONFLICT,
                                ON_CHANGE,
                                "loyalty.account-joined",
                                "loyalty.adjustment-declined",
                                "loyalty.benefit-not-in-tier",
                                "loyalty.benefit-used-up",
                                "loyalty.codes-handed-out",
                                "loyalty.control-group",
                                "loyalty.coupon-budget",
                                "loyalty.coupon-member-limit",
                                "loyalty.coupon-minimum",
                                "loyalty.coupon-not-valid",
                                "loyalty.coupon-reserved",
                                "loyalty.coupon-reserved-for-less",
                                "loyalty.coupon-revoked",
                                "loyalty.coupon-used",
                                "loyalty.card-in-use",
                                "loyalty.event-attended",
                                "loyalty.event-called-off",
                                "loyalty.event-full",
                                "loyalty.event-not-begun",
                                "loyalty.event-over",
                                "loyalty.event-not-for-member",
                                "loyalty.event-seats-taken",
                                "loyalty.guest-attended",
                                "loyalty.membership-ended",
                                "loyalty.not-enough-money",
                                "loyalty.not-enough-points",
                                "loyalty.not-invited",
                                "loyalty.out-of-stock",
                                "loyalty.past-is-settled",
                                "loyalty.points-pooled",
                                "loyalty.pool-full",
                                "loyalty.pool-not-possible",
                                "loyalty.price-changed",
                                "loyalty.redemption-abandoned",
                                "loyalty.redemption-carried-out",
                                "loyalty.reference-reused",
                                "loyalty.refund-too-large",
                                "loyalty.sale-at-till",
                                "loyalty.second-person-needed",
                                "loyalty.too-many-adjustments",
                                "loyalty.too-many-batches",
                                "loyalty.too-many-guests",
                                "loyalty.too-many-redemptions",
                                "loyalty.too-many-transfers",
                                "loyalty.wallet-full",
                                "loyalty.wallet-joined"),
                        codes(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                ON_CHANGE,
                                "loyalty.report-invalid",
                                "loyalty.adjustment-invalid",
                                "loyalty.amount-invalid",
                                "loyalty.benefit-use-invalid",
                                "loyalty.event-invalid",
                                "loyalty.event-reason-invalid",
                                "loyalty.birthday-invalid",
                                "loyalty.coupon-count-invalid",
                                "loyalty.coupon-member-needed",
                                "loyalty.invalid-programme",
                                "loyalty.points-not-positive",
                                "loyalty.reservation-invalid",
                                "loyalty.reward-currency",
                                "loyalty.reward-invalid",
                                "loyalty.too-many-programmes",
                                "loyalty.top-up-invalid",
                                "loyalty.transfer-to-oneself")));
    }
}
